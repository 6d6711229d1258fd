// Tables of words in one constant: separated by one blank each.
#pragma once

#include <string_view>

namespace plimsoll::shell {

/// Whether `list` has `word`.
constexpr bool lists(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

}  // namespace plimsoll::shell
