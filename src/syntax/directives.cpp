// Reading directives a second time, as BuildKit does; plain string work, because it follows the raw file, not the
// grammar.
#include "syntax/directives.hpp"

#include "syntax/json_text.hpp"

namespace plimsoll::syntax {
namespace {

constexpr std::string_view kBlanks = " \t\f\r";  // `\s` of the directive pattern, within a line

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct Line {
  std::string_view name;
  std::string_view value;
};

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  return begin == std::string_view::npos ? std::string_view{}
                                         : text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

// `<comment> name = value`, the whole line.
std::optional<Line> read_line(std::string_view line, std::string_view comment) {
  if (!line.starts_with(comment)) return std::nullopt;
  line.remove_prefix(comment.size());
  line.remove_prefix(std::min(line.find_first_not_of(kBlanks), line.size()));
  std::size_t end = 0;
  while (end < line.size() && (is_letter(line[end]) || (end > 0 && line[end] >= '0' && line[end] <= '9'))) ++end;
  const std::string_view name = line.substr(0, end);
  line.remove_prefix(end);
  line.remove_prefix(std::min(line.find_first_not_of(kBlanks), line.size()));
  if (name.empty() || !line.starts_with('=')) return std::nullopt;
  line.remove_prefix(1);
  if (line.empty()) return std::nullopt;
  const std::string_view value = trim(line);
  return Line{name, value.empty() ? line.substr(line.size() - 1) : value};
}

std::optional<FoundDirective> find(std::string_view name, std::string_view text, std::string_view comment) {
  const char* const begin = text.data();
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::size_t feed = text.find('\n');
    std::string_view line = text.substr(0, feed);
    text.remove_prefix(feed == std::string_view::npos ? text.size() : feed + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (number == 1 && line.starts_with("#!")) continue;
    const auto read = read_line(line, comment);
    if (!read) return std::nullopt;
    const bool known = equals_folded(read->name, "syntax") || equals_folded(read->name, "escape") ||
                       equals_folded(read->name, "check");
    if (!known && comment == "#") return std::nullopt;
    if (equals_folded(read->name, name))
      return FoundDirective{std::string(read->value.substr(0, read->value.find(' '))), std::string(read->value), number,
                            static_cast<std::size_t>(read->value.data() - begin)};
  }
  return std::nullopt;
}

std::string_view without_bom(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text;
}

}  // namespace

void check_directive(std::span<const Directive> directives, Errors& errors) {
  const Directive& last = directives.back();
  const auto fail = [&](Span span, std::string message) {
    report(errors, SyntaxErrorKind::invalid_directive, span, std::move(message));
    errors.back().phase = BuildPhase::parsing;
  };
  for (const Directive& before : directives.first(directives.size() - 1)) {
    if (!equals_folded(before.name.text, last.name.text)) continue;
    return fail(last.name.span, "the directive " + quote(last.name.text) + " may stand only once");
  }
  if (equals_folded(last.name.text, "escape") && last.value.text != "`" && last.value.text != "\\")
    fail(last.value.span, "expected a backslash or a backtick as escape character, found " + quote(last.value.text));
}

char escape_character(std::span<const Directive> directives) {
  for (const Directive& directive : directives)
    if (equals_folded(directive.name.text, "escape")) return directive.value.text == "`" ? '`' : '\\';
  return '\\';
}

std::optional<FoundDirective> parse_directive(std::string_view name, std::string_view text) {
  const std::string_view bare = without_bom(text);
  auto found = find(name, bare, "#");
  if (found) found->offset += text.size() - bare.size();
  return found;
}

std::optional<FoundDirective> detect_syntax(std::string_view text) {
  text = without_bom(text);
  if (auto found = find("syntax", text, "#")) return found;
  if (auto found = find("syntax", text, "//")) return found;
  if (auto value = json_member(text, "syntax")) {
    std::string word = value->substr(0, value->find(' '));
    return FoundDirective{std::move(word), std::move(*value), 1};
  }
  return std::nullopt;
}

}  // namespace plimsoll::syntax
