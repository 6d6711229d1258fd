// Text helpers of the rules; see words.hpp.
#include "rules/support/words.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "text/ascii.hpp"
#include "text/contains_word.hpp"

namespace plimsoll::rules {

std::string in_quotes(std::string_view text) {
  constexpr std::size_t kLongest = 48;
  std::size_t end = std::min(text.size(), kLongest);
  const auto inside_code_point = [&] { return (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U; };
  while (end > 0 && end < text.size() && inside_code_point()) --end;
  std::string out = "'";
  for (const char c : text.substr(0, end)) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
  if (end < text.size()) out += "…";
  return out + "'";
}

std::size_t leading_number(std::string_view text) {
  std::size_t value = SIZE_MAX;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool same_text(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

std::string_view without_quotes(std::string_view text) {
  const auto is_quote = [](char c) { return c == '"' || c == '\''; };
  while (!text.empty() && is_quote(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_quote(text.back())) text.remove_suffix(1);
  return text;
}

bool contains_word(std::string_view text, std::string_view word) { return plimsoll::contains_word(text, word); }

Span place(const Pass& pass, const ast::Common& node, Span exact) {
  if (!pass.as_hadolint() && !pass.as_buildkit()) return exact;
  const std::string_view text = pass.document().text();
  const std::size_t feed = text.rfind('\n', node.span.begin);
  const auto line = static_cast<std::uint32_t>(feed == std::string_view::npos ? 0 : feed + 1);
  if (exact.begin < line) return node.span;  // the trigger of an earlier ONBUILD
  return text.find('\n', line) < exact.begin ? Span{line, exact.end} : exact;
}

std::uint32_t line_in_front(const Document& document, const ast::Common& node) {
  std::size_t item = document.item_at(node.tile.begin);
  while (item > 0 && document.items[item - 1].kind == ItemKind::comment) --item;
  return document.items[item].span.begin;
}

Span part_span(const ast::Common& node, const ast::Word& word, std::string_view value, std::string_view part) {
  if (value != word.text || part.empty()) return word.span;
  const auto offset = static_cast<std::size_t>(part.data() - value.data());
  return node.locate(word.text.substr(offset, part.size()), word.span);
}

}  // namespace plimsoll::rules
