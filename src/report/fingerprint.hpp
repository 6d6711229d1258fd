// primaryLocationLineHash, the fingerprint by which GitHub recognises a finding after its line has moved
// (integrations §8.3).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plimsoll::report {

/// One "hash:counter" a line, in order; lines end at LF, CRLF or a lone CR, and a final line end is followed by one
/// more (empty) line, so there is always at least one. Linear in the text.
std::vector<std::string> line_hashes(std::string_view text);

}  // namespace plimsoll::report
