// Where the values of secret build arguments go: into ENV, and into the commands of RUN.
#include <algorithm>
#include <map>

#include "plimsoll/secret.hpp"
#include "rules/security/secrets/secret_sources.hpp"
#include "rules/stages/shell_variables.hpp"

namespace plimsoll::rules {
namespace {

using Kind = SecretFact::Kind;

bool names_secret(std::string_view name) {
  const NameClass name_class = classify_name(name);
  return name_class == NameClass::password || name_class == NameClass::token;
}

/// `$NAME` or `${NAME…}` around `name`, a view into `text`; empty for `${NAME:+word}`, which does not tell the value.
std::string_view whole_reference(std::string_view text, std::string_view name) {
  const auto begin = static_cast<std::size_t>(name.data() - text.data());
  const std::size_t end = begin + name.size();
  if (begin == 0) return name;
  if (text[begin - 1] != '{') return text.substr(begin - 1, name.size() + 1);
  if (text.substr(end).starts_with(":+") || text.substr(end).starts_with('+')) return {};
  const std::size_t close = text.find('}', end);
  return close == std::string_view::npos || begin < 2 ? name : text.substr(begin - 2, close + 3 - begin);
}

class Flow {
 public:
  explicit Flow(const Model& model) : model_(model), pass_(model.document(), model, settings_) {}

  void read(const ast::Instruction& instruction) {
    if (ast::as<ast::From>(instruction) != nullptr) {
      arguments_.clear();
      in_stage_ = true;
    } else if (!in_stage_) {
      return;
    } else if (const auto* arg = ast::as<ast::Arg>(instruction)) {
      for (const ast::Pair& pair : arg->pairs)
        if (names_secret(pair.name.text)) arguments_[pair.name.text] = &pair;
    } else if (const auto* env = ast::as<ast::Env>(instruction)) {
      for (const ast::Pair& pair : env->pairs) copied(pair, *env, instruction);
      for (const ast::Pair& pair : env->pairs) arguments_.erase(pair.name.text);
    } else if (const auto* run = ast::as<ast::Run>(instruction)) {
      used(*run, instruction);
    }
  }

  std::vector<SecretFact> take() { return std::move(facts_); }

 private:
  void copied(const ast::Pair& pair, const ast::Env& env, const ast::Instruction& at) {
    if (arguments_.empty() || !pair.value || pair.value->text.find('$') == std::string_view::npos) return;
    const Built built = model_.build(model_.step_of(env), pair.value->text);
    for (const auto* names : {&built.matched, &built.unmatched})
      for (const std::string_view name : *names)
        if (const auto argument = arguments_.find(name); argument != arguments_.end()) {
          const std::string_view reference = whole_reference(pair.value->text, name);
          if (!reference.empty())
            add(Kind::arg_copied, *argument->second, env.locate(reference, pair.value->span), at, Severity::error);
        }
  }

  void used(const ast::Run& run, const ast::Instruction& at) {
    if (arguments_.empty() || run.logical.text().find('$') == std::string_view::npos) {
      if (arguments_.empty() || run.heredocs.empty()) return;
    }
    if (std::ranges::any_of(run.mounts, [](const ast::Mount& mount) { return mount.type() == "secret"; })) return;
    for (const ShellVariable& variable : shell_variables(pass_, run)) {
      const auto argument = arguments_.find(variable.name);
      if (argument == arguments_.end()) continue;
      const ast::Pair& pair = *argument->second;
      arguments_.erase(argument);  // once is enough
      const ValueClass value = pair.value ? classify_value(pair.name.text, pair.value->text) : ValueClass::empty;
      if (value != ValueClass::weak_default && value != ValueClass::literal && value != ValueClass::high_entropy)
        add(Kind::build_arg, pair, variable.span, at, Severity::warning);
    }
  }

  void add(Kind kind, const ast::Pair& argument, Span span, const ast::Instruction& at, Severity level) {
    facts_.push_back({.kind = kind, .span = span, .label = argument.name.text, .level = level, .at = &at});
  }

  const Model& model_;
  RuleSettings settings_;
  Pass pass_;
  std::vector<SecretFact> facts_;
  std::map<std::string_view, const ast::Pair*> arguments_;  ///< those of the stage whose name says secret
  bool in_stage_ = false;
};

}  // namespace

std::vector<SecretFact> secret_flow(const Model& model) {
  Flow flow(model);
  for (const ast::Instruction& instruction : model.document().instructions) flow.read(instruction);
  return flow.take();
}

}  // namespace plimsoll::rules
