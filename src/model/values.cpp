#include "model/values.hpp"

#include <algorithm>

#include "model/stages.hpp"

namespace plimsoll {
namespace {

// Values refer to each other, so that they could double with every line; behind these bounds a value is not known.
constexpr std::size_t kValueLimit = 4096;
constexpr std::size_t kStoreLimit = std::size_t{16} << 20U;
// Definitions of one name in stages that the place does not see, before the look-up gives up.
constexpr std::size_t kScanLimit = 256;

constexpr std::string_view kAutomatic[] = {"BUILDARCH",      "BUILDOS",     "BUILDOSVERSION", "BUILDPLATFORM",
                                           "BUILDVARIANT",   "TARGETARCH",  "TARGETOS",       "TARGETOSVERSION",
                                           "TARGETPLATFORM", "TARGETSTAGE", "TARGETVARIANT"};

bool is_automatic(std::string_view name) {
  return std::find(std::begin(kAutomatic), std::end(kAutomatic), name) != std::end(kAutomatic);
}

bool lies_within(std::string_view part, std::string_view whole) {
  const std::less_equal<> before;  // a total order also for pointers into different texts
  return before(whole.data(), part.data()) && before(part.data() + part.size(), whole.data() + whole.size());
}

}  // namespace

/// A place of the file, as the lexer asks it.
class ValueTable::Scope : public Variables {
 public:
  Scope(const ValueTable& table, std::uint32_t stage, std::uint32_t before)
      : table_(table), stage_(stage), before_(before) {}

  Variable find(std::string_view name) const override { return table_.find(name, stage_, before_); }

 private:
  const ValueTable& table_;
  std::uint32_t stage_;
  std::uint32_t before_;
};

namespace {

/// Where a trigger of ONBUILD will run, the environment is that of another stage or file.
class Elsewhere : public Variables {
 public:
  Variable find(std::string_view) const override { return {VariableKind::foreign, {}}; }
};

}  // namespace

ValueTable::ValueTable(const Document& document, const Invocation& invocation)
    : document_(document), invocation_(invocation), orders_(document.instructions.size()) {
  for (const ast::Instruction& instruction : document.instructions) {
    if (ast::as<ast::From>(instruction) != nullptr) break;
    orders_[ast::common(instruction).index] = next_order_++;
    if (const auto* arg = ast::as<ast::Arg>(instruction)) add_arg(*arg, kGlobal);
  }
  global_end_ = next_order_;
}

void ValueTable::add_stages(const StageTable& stages) {
  stages_ = &stages;
  for (const Stage& stage : stages.stages())
    for (std::uint32_t i = stage.first; i < stage.last; ++i) {
      orders_[i] = next_order_++;
      add(document_.instructions[i], stage.index);
    }
}

void ValueTable::add(const ast::Instruction& instruction, std::uint32_t stage) {
  if (const auto* arg = ast::as<ast::Arg>(instruction)) add_arg(*arg, stage);
  if (const auto* env = ast::as<ast::Env>(instruction)) add_env(*env, stage);
  if (const auto* onbuild = ast::as<ast::Onbuild>(instruction); onbuild != nullptr && onbuild->trigger != nullptr)
    add_trigger(*onbuild->trigger, stage);
}

/// --build-arg, else the default, else the global value (§5). Each name sees those before it.
void ValueTable::add_arg(const ast::Arg& arg, std::uint32_t stage) {
  for (const ast::Pair& pair : arg.pairs) {
    const std::string_view name = pair.name.text;
    const auto given = invocation_.build_args.find(name);
    if (given != invocation_.build_args.end()) {
      define(name, {.stage = stage, .value = given->second});
    } else if (pair.value) {
      const Scope scope(*this, stage, next_order_);
      define_expanded(name, stage, expand_text(pair.value->text, scope, {.escape = document_.escape}));
    } else {
      Variable global;
      if (stage != kGlobal) global = find(name, kGlobal, UINT32_MAX);
      const bool set = global.kind == VariableKind::value || global.kind == VariableKind::unknown;
      define(name,
             {.stage = stage, .kind = set ? global.kind : VariableKind::unset, .value = std::string(global.value)});
    }
  }
}

/// All pairs see the environment before the instruction.
void ValueTable::add_env(const ast::Env& env, std::uint32_t stage) {
  const Scope scope(*this, stage, next_order_);
  for (const ast::Pair& pair : env.pairs) {
    if (!pair.value) continue;
    const Expansion name = expand_text(pair.name.text, scope, {.escape = document_.escape});
    if (name.known)
      define_expanded(name.text, stage, expand_text(pair.value->text, scope, {.escape = document_.escape}));
  }
}

/// What a trigger sets holds in the stages that derive from this one, with a value that only they could tell.
void ValueTable::add_trigger(const ast::Instruction& trigger, std::uint32_t stage) {
  const std::vector<ast::Pair>* pairs = nullptr;
  if (const auto* arg = ast::as<ast::Arg>(trigger)) pairs = &arg->pairs;
  if (const auto* env = ast::as<ast::Env>(trigger)) pairs = &env->pairs;
  if (pairs == nullptr) return;
  for (const ast::Pair& pair : *pairs)
    define(pair.name.text, {.stage = stage, .kind = VariableKind::unknown, .onbuild = true});
}

void ValueTable::define_expanded(std::string_view name, std::uint32_t stage, const Expansion& made) {
  if (made.known)
    define(name, {.stage = stage, .value = made.text});
  else
    define(name, {.stage = stage, .kind = VariableKind::unknown});
}

void ValueTable::define(std::string_view name, Definition definition) {
  definition.order = next_order_++;
  if (definition.value.size() > kValueLimit || stored_ + definition.value.size() > kStoreLimit) {
    definition.kind = VariableKind::unknown;
    std::string().swap(definition.value);  // clear() would keep the memory
  }
  stored_ += definition.value.size();
  const auto found = definitions_.find(name);
  if (found == definitions_.end()) {
    definitions_.emplace(name, std::vector<Definition>()).first->second.push_back(std::move(definition));
    return;
  }
  // A name without a value changes nothing where one is known already.
  if (definition.kind == VariableKind::unset) {
    const VariableKind seen = find(name, definition.stage, definition.order).kind;
    if (seen != VariableKind::undefined && seen != VariableKind::foreign) return;
  }
  found->second.push_back(std::move(definition));
}

Variable ValueTable::find(std::string_view name, std::uint32_t stage, std::uint32_t before) const {
  const auto named = definitions_.find(name);
  if (named == definitions_.end()) return undeclared(name, stage);
  const std::vector<Definition>& all = named->second;
  if (stage == kGlobal) before = std::min(before, global_end_);
  auto place = std::lower_bound(all.begin(), all.end(), before,
                                [](const Definition& each, std::uint32_t order) { return each.order < order; });
  bool unset = false;
  for (std::size_t unseen = 0; place != all.begin();) {
    const Definition& each = *--place;
    const bool own = each.stage == stage && !each.onbuild;
    const bool inherited = stage != kGlobal && each.stage != kGlobal && stages_->derives(stage, each.stage);
    if (!own && !inherited) {
      if (++unseen > kScanLimit) return {VariableKind::unknown, {}};
      continue;
    }
    if (each.kind != VariableKind::unset) return {each.kind, each.value};
    unset = true;
  }
  return unset ? Variable{VariableKind::unset, {}} : undeclared(name, stage);
}

Variable ValueTable::undeclared(std::string_view name, std::uint32_t stage) const {
  // A name that FROM cannot know expands to nothing, and then the builder fails: an empty value would mislead rules.
  if (stage == kGlobal) return {is_automatic(name) ? VariableKind::unknown : VariableKind::unset, {}};
  if (name == "PATH") return {VariableKind::unknown, {}};
  const bool empty_image = stages_->root_of(stages_->stages()[stage]).image.scratch;
  return {empty_image ? VariableKind::undefined : VariableKind::foreign, {}};
}

std::uint32_t ValueTable::order_at(const ast::Common& at, std::string_view word) const {
  const std::uint32_t before = orders_[at.index];
  const auto* arg = ast::as<ast::Arg>(document_.instructions[at.index]);
  if (arg == nullptr) return before;
  for (std::size_t i = 0; i < arg->pairs.size(); ++i)
    if (lies_within(word, arg->pairs[i].text.text)) return before + 1 + static_cast<std::uint32_t>(i);
  return before;
}

Expansion ValueTable::expand(const ast::Common& at, std::string_view word) const {
  ExpansionOptions options{.escape = document_.escape};
  for (const ast::Heredoc& heredoc : at.heredocs)
    if (lies_within(word, heredoc.body.text)) options = {.escape = '\\', .raw = true};
  const ast::Instruction& instruction = document_.instructions[at.index];
  if (&ast::common(instruction) != &at) return expand_text(word, Elsewhere(), options);
  if (ast::as<ast::From>(instruction) != nullptr) return expand_text(word, Scope(*this, kGlobal, UINT32_MAX), options);
  const Stage* stage = stages_ == nullptr ? nullptr : stages_->stage_of(at.index);
  const std::uint32_t scope = stage == nullptr ? kGlobal : stage->index;
  return expand_text(word, Scope(*this, scope, order_at(at, word)), options);
}

}  // namespace plimsoll
