// A word inside a text.
#pragma once

#include <string_view>

#include "text/ascii.hpp"

namespace plimsoll {

/// Whether `text` contains `word` with no letter, digit, '_' or '-' next to it. `word` is not empty.
inline bool contains_word(std::string_view text, std::string_view word) {
  const auto continues_word = [](char c) {
    const char small = ascii_lower(c);
    return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !continues_word(text[at - 1])) && (end == text.size() || !continues_word(text[end]))) return true;
  }
  return false;
}

}  // namespace plimsoll
