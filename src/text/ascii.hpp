// Letter case of ASCII text; other bytes stay as they are.
#pragma once

#include <string>
#include <string_view>

namespace plimsoll {

constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

inline std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

}  // namespace plimsoll
