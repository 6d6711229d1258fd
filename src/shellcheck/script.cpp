#include "shellcheck/script.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace plimsoll::shellcheck {
namespace {

/// Offset of a 1-based place; the end of its line or of the text where it lies behind that.
std::size_t offset_of(std::string_view text, std::uint32_t line, std::uint32_t column) {
  std::size_t at = 0;
  for (; line > 1; --line) {
    const std::size_t feed = text.find('\n', at);
    if (feed == std::string_view::npos) return text.size();
    at = feed + 1;
  }
  for (; column > 1 && at < text.size() && text[at] != '\n'; --column) at += decode(text.substr(at)).size;
  return at;
}

}  // namespace

std::optional<std::string_view> Script::part(const Range& range) const {
  const auto lines = static_cast<std::uint32_t>(std::ranges::count(prelude, '\n'));
  if (range.line <= lines) return std::nullopt;
  const std::string_view text = body.text();
  const std::size_t begin = offset_of(text, range.line - lines, range.column);
  const std::size_t end = offset_of(text, std::max(range.end_line, range.line) - lines, range.end_column);
  return text.substr(begin, std::max(begin, end) - begin);
}

std::string declaration(std::string_view name) { return "export " + std::string(name) + "=1\n"; }

}  // namespace plimsoll::shellcheck
