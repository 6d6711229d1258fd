// How far a name may be from another that was meant: of a short one, two letters are most of it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace plimsoll::rules {

/// Whether one change of a letter makes one name of the other.
inline bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  const auto front = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  const auto back =
      static_cast<std::size_t>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin());
  return b.size() - a.size() <= 1 && front + back + 1 >= b.size();
}

}  // namespace plimsoll::rules
