// See list_item.hpp.
#include "rules/support/list_item.hpp"

namespace plimsoll::rules {

std::vector<Edit> without_item(const Document& document, const ast::Common& instruction, std::span<const Span> items,
                               std::size_t index) {
  if (items.size() == 1) return {{instruction.tile, ""}};
  const Span gone = index == 0 ? Span{items[0].begin, items[1].begin} : Span{items[index - 1].end, items[index].end};
  const bool has_comment = document.source->slice(gone).find('#') != std::string_view::npos;
  return has_comment ? std::vector<Edit>() : std::vector<Edit>{{gone, ""}};
}

}  // namespace plimsoll::rules
