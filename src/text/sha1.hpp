// SHA-1, for fingerprints that other tools define by it; nothing here is about security.
#pragma once

#include <string>
#include <string_view>

namespace plimsoll {

/// The digest of `text` in 40 lower-case hexadecimal digits (RFC 3174).
std::string sha1_hex(std::string_view text);

}  // namespace plimsoll
