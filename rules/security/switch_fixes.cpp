// See switch_fixes.hpp.
#include "rules/security/switch_fixes.hpp"

#include <array>
#include <string>

#include "rules/support/list_item.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

/// Whether the word stands in the file as the shell sees it, and no program quoted it.
bool is_plain(const Document& document, const ShellWord& word) {
  return word.node != ShellTree::kNone && document.source->slice(word.span) == word.text;
}

/// With the blank behind it, or else the one in front.
Edit removal(std::string_view text, Span span) {
  if (text.substr(span.end).starts_with(' ')) return {{span.begin, span.end + 1}, ""};
  const bool blank_in_front = span.begin > 0 && text[span.begin - 1] == ' ';
  return {{span.begin - (blank_in_front ? 1 : 0), span.end}, ""};
}

/// "true" for "false"; a capital stays one. Empty for what is neither yes nor no.
std::string opposite(std::string_view value) {
  struct Pair {
    std::string_view yes;
    std::string_view no;
  };
  constexpr std::array kPairs{Pair{"true", "false"}, Pair{"yes", "no"}, Pair{"on", "off"}, Pair{"1", "0"},
                              Pair{"y", "n"}};
  const std::string lower = ascii_lower(value);
  for (const Pair& pair : kPairs) {
    if (lower != pair.yes && lower != pair.no) continue;
    std::string out(lower == pair.yes ? pair.no : pair.yes);
    if (value.front() != lower.front()) out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
  }
  return {};
}

/// What ENV or ARG set; null for other instructions.
const std::vector<ast::Pair>* pairs_of(const ast::Instruction& instruction) {
  if (const auto* env = ast::as<ast::Env>(instruction)) return &env->pairs;
  const auto* arg = ast::as<ast::Arg>(instruction);
  return arg != nullptr ? &arg->pairs : nullptr;
}

}  // namespace

std::vector<Edit> without_option(const Document& document, const shell::Argument& argument) {
  const ShellWord& word = *argument.word;
  if (!is_plain(document, word) || word.value != word.text) return {};
  if (!word.text.starts_with("--") && word.text.size() > 2) {
    const auto at = static_cast<std::uint32_t>(argument.option.data() - word.value.data());
    return {{{word.span.begin + at, word.span.begin + at + 1}, ""}};
  }
  return {removal(document.text(), word.span)};
}

std::vector<Edit> without_words(const Document& document, const ShellWord& first, const ShellWord& last) {
  if (!is_plain(document, first) || !is_plain(document, last) || last.span.end < first.span.end) return {};
  const bool is_bundle = &first != &last && !first.text.starts_with("--") && first.text.size() > 2;  // `-fc value`
  if (is_bundle) return {};
  return {removal(document.text(), {first.span.begin, last.span.end})};
}

std::vector<Edit> turned_around(const Document& document, Span where, std::string_view value) {
  const std::string other = value.empty() ? std::string() : opposite(value);
  const std::string_view text = document.source->slice(where);
  const std::size_t at = text.rfind(value);
  if (other.empty() || at == std::string_view::npos) return {};
  if (text.substr(at + value.size()).find_first_not_of("\"',; ") != std::string_view::npos) return {};
  const std::uint32_t begin = where.begin + static_cast<std::uint32_t>(at);
  return {{{begin, begin + static_cast<std::uint32_t>(value.size())}, other}};
}

std::vector<Edit> without_variable(const Document& document, const Setting& setting) {
  const std::string_view text = document.text();
  if (setting.origin == SettingOrigin::in_front) {
    const bool is_word = text.substr(setting.span.end).starts_with(' ');
    return is_word ? std::vector<Edit>{removal(text, setting.span)} : std::vector<Edit>();
  }
  const ast::Instruction& instruction = document.instructions[setting.instruction->index];
  const std::vector<ast::Pair>* const pairs = pairs_of(instruction);
  if (pairs == nullptr) return {};
  std::vector<Span> items;
  std::size_t index = pairs->size();
  for (const ast::Pair& pair : *pairs) {
    if (pair.name.span == setting.name_span) index = items.size();
    items.push_back(pair.text.span);
  }
  return index == items.size() ? std::vector<Edit>() : without_item(document, *setting.instruction, items, index);
}

}  // namespace plimsoll::rules
