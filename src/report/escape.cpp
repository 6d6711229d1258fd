#include "report/escape.hpp"

#include <algorithm>

#include "report/visible.hpp"

namespace plimsoll::report {

std::string escaped(std::string_view text, std::span<const Escape> table) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto found = std::ranges::find(table, text.front(), &Escape::from);
    if (found != table.end()) {
      out += found->to;
      text.remove_prefix(1);
      continue;
    }
    const CodePoint point = decode(text);
    append_visible(out, point);
    text.remove_prefix(point.size);
  }
  return out;
}

}  // namespace plimsoll::report
