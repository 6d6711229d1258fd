// See switch_words.hpp.
#include "rules/security/switch_words.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "plimsoll/settings.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kBlanks = " \t\n";

/// The name in `$name`, `${name}` or `"$name"`; empty where the word is anything else.
std::string_view variable_in(std::string_view text) {
  if (text.size() > 2 && text.starts_with('"') && text.ends_with('"')) text = text.substr(1, text.size() - 2);
  if (!text.starts_with('$')) return {};
  text.remove_prefix(1);
  if (text.starts_with('{') && text.ends_with('}')) text = text.substr(1, text.size() - 2);
  const auto is_name_char = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  return std::ranges::all_of(text, is_name_char) ? text : std::string_view();
}

/// What the variable holds when the script of the instruction runs; nothing where that is not known.
std::optional<std::string> value_of(const Model& model, const ast::Common& instruction, std::string_view name) {
  const Setting* in_script = nullptr;
  for (const Setting& setting : model.fact<Settings>().of(name)) {
    const bool is_own = setting.origin == SettingOrigin::assignment || setting.origin == SettingOrigin::exported;
    if (!is_own || setting.instruction != &instruction) continue;
    if (in_script != nullptr || !setting.known) return std::nullopt;
    in_script = &setting;
  }
  if (in_script != nullptr) return in_script->value;
  Value value = model.expand(instruction, "${" + std::string(name) + "}");
  return value.known ? std::optional(std::move(value.text)) : std::nullopt;
}

ShellWord word_at(const ShellWord& place, std::string_view value) {
  return {.span = place.span, .text = place.text, .value = std::string(value)};
}

}  // namespace

std::optional<Command> with_known_variables(const Model& model, const ast::Common& instruction,
                                            const Command& command) {
  const auto may_be_variable = [](const ShellWord& word) { return !word.literal && !variable_in(word.text).empty(); };
  if (!std::ranges::any_of(command.arguments(), may_be_variable)) return std::nullopt;
  Command made = command;
  const auto first = static_cast<std::ptrdiff_t>(command.name_index() + 1);
  made.words.erase(made.words.begin() + first, made.words.end());
  bool is_new = false;
  for (const ShellWord& word : command.arguments()) {
    const auto value = may_be_variable(word) ? value_of(model, instruction, variable_in(word.text)) : std::nullopt;
    if (!value) {
      made.words.push_back(word);
      continue;
    }
    is_new = true;
    if (word.text.starts_with('"')) {
      made.words.push_back(word_at(word, *value));
      continue;
    }
    std::string_view rest = *value;
    while (true) {
      rest.remove_prefix(std::min(rest.find_first_not_of(kBlanks), rest.size()));
      if (rest.empty()) break;
      const std::string_view part = rest.substr(0, rest.find_first_of(kBlanks));
      made.words.push_back(word_at(word, part));
      rest.remove_prefix(part.size());
    }
  }
  return is_new ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace plimsoll::rules
