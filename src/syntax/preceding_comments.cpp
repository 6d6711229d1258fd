#include "syntax/preceding_comments.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace plimsoll::syntax {

std::vector<ast::Word> preceding_comments(const Document& document, const ast::Common& instruction) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  std::vector<ast::Word> found;
  for (std::size_t i = document.item_at(instruction.tile.begin); i-- > 0;) {
    const Item& item = document.items[i];
    if (item.kind == ItemKind::blank) continue;
    if (item.kind != ItemKind::comment) break;
    std::string_view line = document.source->slice(item.span);
    if (item.span.begin == 0 && line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
    const std::string_view text = trim_unicode(line.substr(1));
    if (text.empty()) break;
    found.push_back({document.source->span_of(text), text});
  }
  std::ranges::reverse(found);
  return found;
}

}  // namespace plimsoll::syntax
