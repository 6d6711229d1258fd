#include "model/scopes.hpp"

#include <algorithm>

namespace plimsoll {
namespace {

constexpr std::size_t kLongestValue = 4096;
constexpr int kDeepestChain = 256;

/// Set in every build, to what only the build knows (§5).
bool is_automatic(std::string_view name) {
  constexpr std::string_view kNames[] = {"BUILDARCH",      "BUILDOS",     "BUILDOSVERSION", "BUILDPLATFORM",
                                         "BUILDVARIANT",   "TARGETARCH",  "TARGETOS",       "TARGETOSVERSION",
                                         "TARGETPLATFORM", "TARGETSTAGE", "TARGETVARIANT"};
  return std::ranges::find(kNames, name) != std::end(kNames);
}

}  // namespace

/// One place to look names up from.
class Scopes::View final : public Variables {
 public:
  explicit View(const Scopes& scopes) : scopes_(scopes) {}
  View(const Scopes& scopes, std::uint32_t stage, std::uint32_t before)
      : scopes_(scopes), stage_(stage), before_(before) {}
  Variable find(std::string_view name) const override {
    return stage_ ? scopes_.find(name, *stage_, before_) : scopes_.find_global(name);
  }

 private:
  const Scopes& scopes_;
  std::optional<std::uint32_t> stage_;
  std::uint32_t before_ = 0;
};

Variable Scopes::find_global(std::string_view name) const {
  const auto known = global_.names.find(std::string(name));
  if (known != global_.names.end()) return {known->second.back().kind, known->second.back().value};
  return {is_automatic(name) ? VariableKind::unknown : VariableKind::undefined};
}

Variable Scopes::find(std::string_view name, std::uint32_t stage, std::uint32_t before) const {
  const std::string key(name);
  std::optional<std::uint32_t> at = stage;
  for (int depth = 0; at; ++depth) {
    if (depth == kDeepestChain) return {VariableKind::unknown};
    const Scope& scope = stages_[*at];
    if (const auto known = scope.names.find(key); known != scope.names.end()) {
      // ARG defines its names one after another, so a definition of this very instruction counts.
      const auto next = std::ranges::upper_bound(known->second, before, {}, &Definition::instruction);
      if (next != known->second.begin()) return {(next - 1)->kind, (next - 1)->value};
    }
    before = UINT32_MAX;
    if (!scope.base) {
      if (name == "PATH") return {VariableKind::unknown};
      return {scope.scratch ? VariableKind::undefined : VariableKind::foreign};
    }
    at = scope.base;
  }
  return {};
}

void Scopes::define(Scope& scope, std::string_view name, std::uint32_t instruction, VariableKind kind,
                    std::string_view value) {
  if (name.empty() || name.find('$') != std::string_view::npos) return;
  if (value.size() > kLongestValue) {
    kind = VariableKind::unknown;
    value = {};
  }
  auto& history = scope.names[std::string(name)];
  if (!history.empty() && history.back().instruction == instruction) history.pop_back();
  history.push_back({instruction, kind, std::string(value)});
}

Expansion Scopes::expand_with(std::string_view text, const Variables& variables) const {
  return expand_text(text, variables, {.escape = document_.escape});
}

Expansion Scopes::expand_global(std::string_view text) const { return expand_with(text, View(*this)); }

Expansion Scopes::expand(std::string_view text, std::uint32_t stage, std::uint32_t before) const {
  // `before` itself is excluded; index 0 is always outside a stage or its FROM.
  return expand_with(text, View(*this, stage, before == 0 ? 0 : before - 1));
}

void Scopes::add_globals() {
  for (const ast::Instruction& instruction : document_.instructions) {
    if (ast::as<ast::From>(instruction) != nullptr) return;
    const auto* arg = ast::as<ast::Arg>(instruction);
    if (arg == nullptr) continue;
    for (const ast::Pair& pair : arg->pairs) {
      const std::string name = expand_global(pair.name.text).text;
      if (const auto given = invocation_.build_args.find(name); given != invocation_.build_args.end()) {
        define(global_, name, arg->index, VariableKind::value, given->second);
      } else if (pair.value) {
        const Expansion value = expand_global(pair.value->text);
        define(global_, name, arg->index, value.known ? VariableKind::value : VariableKind::unknown,
               value.known ? value.text : "");
      } else if (!is_automatic(name)) {
        define(global_, name, arg->index, VariableKind::unset, {});
      }
    }
  }
}

void Scopes::add_stage(const Stage& stage) {
  stages_.push_back({.names = {}, .base = stage.base, .scratch = stage.image.scratch && !stage.base});
  for (std::uint32_t i = stage.first; i < stage.last; ++i) {
    if (const auto* env = ast::as<ast::Env>(document_.instructions[i])) add_env(*env, stage.index);
    if (const auto* arg = ast::as<ast::Arg>(document_.instructions[i])) add_arg(*arg, stage.index);
  }
}

/// All pairs see the environment before the instruction.
void Scopes::add_env(const ast::Env& env, std::uint32_t stage) {
  for (const ast::Pair& pair : env.pairs) {
    if (!pair.value) continue;
    const Expansion name = expand(pair.name.text, stage, env.index);
    const Expansion value = expand(pair.value->text, stage, env.index);
    if (!name.known) continue;
    define(stages_[stage], name.text, env.index, value.known ? VariableKind::value : VariableKind::unknown,
           value.known ? value.text : "");
  }
}

/// Build argument, else the default, else the global value; without any the name is declared only.
void Scopes::add_arg(const ast::Arg& arg, std::uint32_t stage) {
  for (const ast::Pair& pair : arg.pairs) {
    const std::string name = expand(pair.name.text, stage, arg.index).text;
    Scope& scope = stages_[stage];
    if (const auto given = invocation_.build_args.find(name); given != invocation_.build_args.end()) {
      define(scope, name, arg.index, VariableKind::value, given->second);
    } else if (pair.value) {
      const Expansion value =
          expand_with(pair.value->text, View(*this, stage, arg.index));  // sequential within the instruction
      define(scope, name, arg.index, value.known ? VariableKind::value : VariableKind::unknown,
             value.known ? value.text : "");
    } else if (const Variable global = find_global(name); global.kind != VariableKind::undefined) {
      if (global.kind != VariableKind::unset || !scope.names.contains(name))
        define(scope, name, arg.index, global.kind, global.value);
    } else if (!scope.names.contains(name)) {
      define(scope, name, arg.index, VariableKind::unset, {});
    }
  }
}

}  // namespace plimsoll
