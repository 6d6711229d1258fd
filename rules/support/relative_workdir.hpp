// What the rules about a WORKDIR with a relative path share.
#pragma once

#include <string>
#include <string_view>

#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {

/// `C:` and what follows.
inline bool has_drive(std::string_view path) {
  const char letter = path.empty() ? ' ' : ascii_lower(path.front());
  return path.size() > 1 && path[1] == ':' && letter >= 'a' && letter <= 'z';
}

inline std::string relative_workdir_message(std::string_view path) {
  return in_quotes(path) + " is relative to the base image's directory; start it with '/'";
}

}  // namespace plimsoll::rules
