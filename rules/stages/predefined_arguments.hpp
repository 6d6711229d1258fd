// Arguments that need no ARG.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

#include "text/ascii.hpp"

namespace plimsoll::rules {

/// HTTP_PROXY and the like, in any letter case: the caller of the build gives them to every RUN.
inline bool is_proxy(std::string_view name) {
  constexpr std::string_view kNames[] = {"all_proxy", "ftp_proxy", "http_proxy", "https_proxy", "no_proxy"};
  return std::ranges::find(kNames, ascii_lower(name)) != std::end(kNames);
}

/// Names that the builder itself reads.
inline bool is_predefined(std::string_view name) {
  return name.starts_with("BUILDKIT_") || name == "SOURCE_DATE_EPOCH" || is_proxy(name);
}

}  // namespace plimsoll::rules
