#include "model/values.hpp"

#include <algorithm>

#include "model/stages.hpp"
#include "syntax/suggest.hpp"

namespace plimsoll {
namespace {

// Values refer to each other, so that they could double with every line; behind these bounds a value is not known.
constexpr std::size_t kValueLimit = 4096;
constexpr std::size_t kStoreLimit = std::size_t{16} << 20U;
// Definitions of one name in stages that the place does not see, before the look-up gives up.
constexpr std::size_t kScanLimit = 256;

// Triggers that a file runs: stages times triggers must stay bounded.
constexpr std::size_t kTriggerLimit = 65536;
// Names that a misspelt one is compared with.
constexpr std::size_t kNearestLimit = 1024;

constexpr std::string_view kPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

bool lies_within(std::string_view part, std::string_view whole) {
  const std::less_equal<> before;  // a total order also for pointers into different texts
  return before(whole.data(), part.data()) && before(part.data() + part.size(), whole.data() + whole.size());
}

/// Of parts in the order of their text, the last one that does not begin behind the word; null when there is none.
template <typename Part, typename TextOf>
const Part* last_not_behind(std::string_view word, const std::vector<Part>& parts, TextOf text_of) {
  const auto behind = std::upper_bound(parts.begin(), parts.end(), word.data(), [&](const char* at, const Part& part) {
    return std::less<>()(at, text_of(part).data());
  });
  return behind == parts.begin() ? nullptr : &*(behind - 1);
}

}  // namespace

/// A place of the file, as the lexer asks it. In the builder's view each name has a value or none.
class ValueTable::Scope : public Variables {
 public:
  enum class View { ours, builders };

  Scope(const ValueTable& table, std::uint32_t stage, std::uint32_t before, View view = View::ours)
      : table_(table), stage_(stage), before_(before), view_(view) {}

  Variable find(std::string_view name) const override {
    const Variable found = table_.find(name, stage_, before_);
    if (view_ == View::ours) return found;
    const bool set = found.kind == VariableKind::value || found.kind == VariableKind::unknown;
    return set ? Variable{VariableKind::value, found.value} : Variable{};
  }

 private:
  const ValueTable& table_;
  std::uint32_t stage_;
  std::uint32_t before_;
  View view_;
};

namespace {

/// Where a trigger of ONBUILD will run, the environment is that of another stage or file.
class Elsewhere : public Variables {
 public:
  Variable find(std::string_view) const override { return {VariableKind::foreign, {}}; }
};

}  // namespace

ValueTable::ValueTable(const Document& document, const Invocation& invocation)
    : document_(document),
      invocation_(invocation),
      automatic_(document, invocation),
      orders_(document.instructions.size()) {
  for (const ast::Instruction& instruction : document.instructions) {
    if (ast::as<ast::From>(instruction) != nullptr) break;
    orders_[ast::common(instruction).index] = next_order_++;
    if (const auto* arg = ast::as<ast::Arg>(instruction)) add_arg(*arg, kGlobal);
  }
  global_end_ = next_order_;
}

void ValueTable::add_stages(const StageTable& stages) {
  stages_ = &stages;
  step_begins_.reserve(stages.stages().size() + 1);
  for (const Stage& stage : stages.stages()) {
    step_begins_.push_back(static_cast<std::uint32_t>(steps_.size()));
    orders_[stage.first] = next_order_++;
    if (stage.base) add_triggers(*stage.base, stage.index);
    for (std::uint32_t i = stage.first + 1; i < stage.last; ++i) {
      orders_[i] = next_order_;
      add(document_.instructions[i], stage.index, false);
    }
  }
  step_begins_.push_back(static_cast<std::uint32_t>(steps_.size()));
}

void ValueTable::add_triggers(std::uint32_t base, std::uint32_t stage) {
  const Stage& from = stages_->stages()[base];
  for (std::uint32_t i = from.first + 1; i < from.last && triggers_ < kTriggerLimit; ++i) {
    const auto* onbuild = ast::as<ast::Onbuild>(document_.instructions[i]);
    if (onbuild == nullptr || onbuild->trigger == nullptr) continue;
    ++triggers_;
    add(*onbuild->trigger, stage, true);
  }
}

void ValueTable::add(const ast::Instruction& instruction, std::uint32_t stage, bool trigger) {
  steps_.push_back({&instruction, stage, next_order_++, trigger});
  if (const auto* arg = ast::as<ast::Arg>(instruction)) add_arg(*arg, stage);
  if (const auto* env = ast::as<ast::Env>(instruction)) add_env(*env, stage);
}

/// --build-arg, else the default, else the global value (§5). Each name sees those before it.
void ValueTable::add_arg(const ast::Arg& arg, std::uint32_t stage) {
  for (const ast::Pair& pair : arg.pairs) {
    const std::string_view name = pair.name.text;
    const auto given = invocation_.build_args.find(name);
    if (given != invocation_.build_args.end()) {
      define(name, {.stage = stage, .value = given->second});
    } else if (pair.value) {
      define_expanded(name, stage, next_order_, pair.value->text);
    } else {
      Variable global;
      if (stage != kGlobal) global = find(name, kGlobal, UINT32_MAX);
      const bool set = global.kind == VariableKind::value || global.kind == VariableKind::unknown;
      define(name,
             {.stage = stage, .kind = set ? global.kind : VariableKind::unset, .value = std::string(global.value)});
    }
  }
}

/// All pairs see the environment before the instruction. A name that is not known is what the builder takes it to be.
void ValueTable::add_env(const ast::Env& env, std::uint32_t stage) {
  const std::uint32_t before = next_order_;
  const ExpansionOptions options{.escape = document_.escape};
  for (const ast::Pair& pair : env.pairs) {
    if (!pair.value) continue;
    Expansion name = expand_text(pair.name.text, Scope(*this, stage, before), options);
    if (name.known) {
      define_expanded(name.text, stage, before, pair.value->text);
      continue;
    }
    const Scope builders(*this, stage, before, Scope::View::builders);
    name = expand_text(pair.name.text, builders, options);
    if (!name.error) define_unknown(name.text, stage, expand_text(pair.value->text, builders, options));
  }
}

void ValueTable::define_expanded(std::string_view name, std::uint32_t stage, std::uint32_t before,
                                 std::string_view word) {
  const ExpansionOptions options{.escape = document_.escape};
  Expansion made = expand_text(word, Scope(*this, stage, before), options);
  if (made.known) return define(name, {.stage = stage, .value = std::move(made.text)});
  define_unknown(name, stage, expand_text(word, Scope(*this, stage, before, Scope::View::builders), options));
}

void ValueTable::define_unknown(std::string_view name, std::uint32_t stage, Expansion built) {
  define(name, {.stage = stage, .kind = VariableKind::unknown, .value = built.error ? "" : std::move(built.text)});
}

void ValueTable::define(std::string_view name, Definition definition) {
  definition.order = next_order_++;
  if (definition.value.size() > kValueLimit || stored_ + definition.value.size() > kStoreLimit) {
    definition.kind = VariableKind::unknown;
    std::string().swap(definition.value);  // clear() would keep the memory
  }
  stored_ += definition.value.size();
  auto found = definitions_.find(name);
  if (found == definitions_.end()) found = definitions_.emplace(name, std::vector<Definition>()).first;
  // A name without a value changes nothing where it is declared already.
  if (definition.kind == VariableKind::unset) {
    const Found before = look_up(name, definition.stage, definition.order);
    if (before.declared && !before.given_up) return;
  }
  names_.emplace_back(found->first, definition.stage);
  found->second.push_back(std::move(definition));
}

/// Whether what `other` defines holds in `stage`.
bool ValueTable::sees(std::uint32_t stage, std::uint32_t other) const {
  if (stage == other) return true;
  return stage != kGlobal && other != kGlobal && stages_->derives(stage, other);
}

ValueTable::Found ValueTable::look_up(std::string_view name, std::uint32_t stage, std::uint32_t before) const {
  const auto named = definitions_.find(name);
  if (named == definitions_.end()) return {};
  const std::vector<Definition>& all = named->second;
  if (stage == kGlobal) before = std::min(before, global_end_);
  auto place = std::lower_bound(all.begin(), all.end(), before,
                                [](const Definition& each, std::uint32_t order) { return each.order < order; });
  Found found;
  for (std::size_t unseen = 0; place != all.begin();) {
    const Definition& each = *--place;
    if (!sees(stage, each.stage)) {
      if (++unseen > kScanLimit) return {.declared = true, .given_up = true};
      continue;
    }
    found.declared = true;
    if (each.kind != VariableKind::unset) found.set = &each;
    break;  // one without a value is recorded only where nothing stands before it
  }
  return found;
}

Variable ValueTable::find(std::string_view name, std::uint32_t stage, std::uint32_t before) const {
  const Found found = look_up(name, stage, before);
  if (found.given_up) return {VariableKind::unknown, {}};
  if (found.set != nullptr) return {found.set->kind, found.set->value};
  return without_definition(name, stage, found.declared);
}

/// What the builder sets by itself, be the name declared without a value or not at all.
Variable ValueTable::without_definition(std::string_view name, std::uint32_t stage, bool declared) const {
  // A name that FROM cannot know expands to nothing, and then the builder fails: an empty value would mislead rules.
  if (stage == kGlobal) return automatic_.find(name).value_or(Variable{VariableKind::unset, {}});
  if (name == "PATH") return {VariableKind::unknown, kPath};
  if (declared) return {VariableKind::unset, {}};
  const bool empty_image = stages_->root_of(stages_->stages()[stage]).image.scratch;
  return {empty_image ? VariableKind::undefined : VariableKind::foreign, {}};
}

Step ValueTable::step_of(const ast::Common& instruction) const {
  const ast::Instruction& own = document_.instructions[instruction.index];
  if (ast::as<ast::From>(own) != nullptr) return {&own, kGlobal, global_end_, false};
  const Stage* stage = stages_ == nullptr ? nullptr : stages_->stage_of(instruction.index);
  if (stage == nullptr) return {&own, kGlobal, orders_[instruction.index], false};
  return {&own, stage->index, orders_[instruction.index], false};
}

std::span<const Step> ValueTable::steps(std::uint32_t stage) const {
  const std::span<const Step> all = steps_;
  return all.subspan(step_begins_[stage], step_begins_[stage + 1] - step_begins_[stage]);
}

/// The order that a word of the instruction is looked up at: in ARG, each name sees those before it.
std::uint32_t ValueTable::order_at(const Step& at, std::string_view word) {
  const auto* arg = ast::as<ast::Arg>(*at.instruction);
  if (arg == nullptr) return at.order;
  const ast::Pair* const own = last_not_behind(word, arg->pairs, [](const ast::Pair& pair) { return pair.text.text; });
  if (own == nullptr || !lies_within(word, own->text.text)) return at.order;
  return at.order + 1 + static_cast<std::uint32_t>(own - arg->pairs.data());
}

ExpansionOptions ValueTable::options_for(const ast::Common& at, std::string_view word) const {
  const ast::Heredoc* const heredoc =
      last_not_behind(word, at.heredocs, [](const ast::Heredoc& each) { return each.body.text; });
  if (heredoc != nullptr && lies_within(word, heredoc->body.text)) return {.escape = '\\', .raw = true};
  return {.escape = document_.escape};
}

Expansion ValueTable::expand(const ast::Common& at, std::string_view word) const {
  const ExpansionOptions options = options_for(at, word);
  const Step step = step_of(at);
  if (&ast::common(*step.instruction) != &at) return expand_text(word, Elsewhere(), options);
  return expand_text(word, Scope(*this, step.stage, order_at(step, word)), options);
}

Built ValueTable::build(const Step& at, std::string_view word) const {
  ExpansionOptions options = options_for(ast::common(*at.instruction), word);
  options.split = ast::as<ast::Expose>(*at.instruction) != nullptr;
  Expansion made = expand_text(word, Scope(*this, at.stage, order_at(at, word), Scope::View::builders), options);
  return {std::move(made.text),      std::move(made.words), std::move(made.matched),
          std::move(made.unmatched), std::move(made.error), made.refusal};
}

bool ValueTable::declares(const Step& at, std::string_view name) const {
  if (at.stage == kGlobal && automatic_.find(name)) return true;
  return look_up(name, at.stage, order_at(at, name)).declared;
}

std::string_view ValueTable::nearest(const Step& at, std::string_view name) const {
  std::vector<std::string_view> candidates;
  if (at.stage == kGlobal)
    candidates.assign(AutomaticArguments::names().begin(), AutomaticArguments::names().end());
  else
    candidates.emplace_back("PATH");
  const std::uint32_t before = order_at(at, name);
  for (const auto& [other, stage] : names_) {
    if (candidates.size() == kNearestLimit) break;
    const bool has_value = sees(at.stage, stage) && (at.stage == kGlobal || look_up(other, at.stage, before).set);
    if (has_value) candidates.push_back(other);
  }
  return syntax::nearest(name, candidates).value_or(std::string_view());
}

}  // namespace plimsoll
