// Texts with other line ends.
#pragma once

#include <string>
#include <string_view>

namespace plimsoll::testing {

/// `text` with a carriage return in front of each line feed.
inline std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

}  // namespace plimsoll::testing
