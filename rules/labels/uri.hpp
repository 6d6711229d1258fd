// URIs, as RFC 3986 defines them.
#pragma once

#include <string_view>

namespace plimsoll::rules {

/// Whether the text is a URI: a scheme, then what RFC 3986 allows there, a fragment included. Relative references are
/// none.
bool is_uri(std::string_view text);

}  // namespace plimsoll::rules
