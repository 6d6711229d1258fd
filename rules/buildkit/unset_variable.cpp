// See unset_variable.hpp.
#include "rules/buildkit/unset_variable.hpp"

#include <algorithm>

#include "rules/support/image_environment.hpp"
#include "rules/support/one_letter_apart.hpp"
#include "rules/support/words.hpp"
#include "syntax/messages.hpp"

namespace plimsoll::rules {

bool has_modifier(std::string_view name, std::string_view word) {
  const auto begin = static_cast<std::size_t>(name.data() - word.data());
  const std::size_t end = begin + name.size();
  return begin > 0 && word[begin - 1] == '{' && end < word.size() && word[end] != '}';
}

bool UnsetVariable::adds_to_itself() const {
  return setter != nullptr && setter->value && setter->value->text.data() == word->text.data();
}

bool UnsetVariable::is_mistake(const BaseImage& image) const {
  if (has_modifier(name, word->text)) return false;
  const std::optional<bool> by_image = may_set(image, name);
  return by_image ? !*by_image : is_misspelt();
}

bool UnsetVariable::is_misspelt() const {
  constexpr std::size_t kShort = 4;
  constexpr std::size_t kLong = 6;  // names of as many letters may differ in two
  if (near.empty() || near == "PATH" || name.size() < kShort) return false;
  if (name.size() < kLong && !one_letter_apart(name, near)) return false;
  return !contains_word(ast::common(*step->instruction).logical.text(), near);  // who uses both can tell them apart
}

std::string UnsetVariable::message() const {
  const std::string shown = syntax::quote("$" + std::string(name));
  if (adds_to_itself()) return shown + " is not set before: there is nothing to add to";
  if (setter != nullptr) return shown + " is set by this very ENV, which sees only what stands before it";
  if (near.empty()) return shown + " is set nowhere: declare it with ARG or ENV";
  return shown + " is set nowhere; did you mean " + syntax::quote("$" + std::string(near)) + "?";
}

const ast::Pair* setter_of(std::string_view name, const ast::Env& env) {
  constexpr std::size_t kLongest = 256;
  if (env.pairs.size() > kLongest) return nullptr;
  const auto found = std::ranges::find_if(env.pairs, [&](const ast::Pair& pair) { return pair.name.text == name; });
  return found == env.pairs.end() ? nullptr : &*found;
}

const ast::Pair* setter_of(std::string_view name, const ast::Instruction& instruction) {
  const auto* env = ast::as<ast::Env>(instruction);
  return env == nullptr ? nullptr : setter_of(name, *env);
}

void offer_second_env(Finding& finding, const ast::Env& env, const ast::Pair& pair, const Document& document) {
  const Span gap{(&pair - 1)->text.span.end, pair.text.span.begin};
  if (!env.comments.empty() || gap.begin > gap.end) return;
  if (document.source->slice(gap).find_first_not_of(" \t\r\n\\`") != std::string_view::npos) return;
  finding.fix(Applicability::unsafe, "Begin a second ENV here", {{gap, "\n" + std::string(env.keyword.text) + " "}});
}

}  // namespace plimsoll::rules
