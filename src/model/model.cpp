// The parts of the model, each made on first use.
#include "plimsoll/model.hpp"

#include <algorithm>
#include <unordered_map>

#include "model/dependencies.hpp"
#include "model/dialects.hpp"
#include "model/glob.hpp"
#include "model/stages.hpp"
#include "model/values.hpp"

namespace plimsoll {
namespace {

Value value_of(Expansion made) { return {std::move(made.text), made.known, made.refusal}; }

/// "docker.io/library/alpine:latest" and "alpine" are one name.
std::string_view familiar(std::string_view name) {
  for (const std::string_view prefix : {"docker.io/", "library/"})
    if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
  constexpr std::string_view kLatest = ":latest";
  if (name.ends_with(kLatest)) name.remove_suffix(kLatest.size());
  return name;
}

}  // namespace

bool Invocation::is_build_context(std::string_view name) const {
  return std::any_of(build_contexts.begin(), build_contexts.end(),
                     [name = familiar(name)](const std::string& each) { return familiar(each) == name; });
}

struct Model::State {
  State(const Document& the_document, const Invocation& the_invocation)
      : document(the_document), invocation(the_invocation) {}

  const Document& document;
  const Invocation& invocation;
  std::optional<ValueTable> values_made;
  std::optional<StageTable> stages_made;
  std::optional<StateTable> states_made;
  std::optional<DialectTable> dialects_made;
  std::optional<DependencyTable> dependencies_made;
  std::optional<StageReach> reach_made;
  std::optional<Invocation> bare_invocation;  ///< without build arguments
  std::optional<ValueTable> defaults_made;
  std::optional<BuildContext> context_made;
  std::unordered_map<const ast::Common*, ShellScript> scripts;
  std::unordered_map<const ast::Common*, ShellScript> hadolint_scripts;
  std::pair<const ast::Common*, const ShellScript*> last_script;  ///< rules ask for the same one in a row
  std::pair<const ast::Common*, const ShellScript*> last_hadolint_script;
  std::vector<std::pair<const void*, std::shared_ptr<const void>>> facts;  ///< by the key of their type

  /// Values and stages need each other: the images of stages the global values, the values of stages their order.
  void make_stages() {
    if (stages_made) return;
    values_made.emplace(document, invocation);
    stages_made.emplace(document, [this](const ast::From& from, std::string_view image) {
      StageImage found{.value = value_of(values_made->expand(from, image))};
      found.built = found.value.known ? found.value.text : values_made->build(values_made->step_of(from), image).text;
      found.is_build_context = invocation.is_build_context(found.built);
      if (found.is_build_context) found.value.known = false;
      return found;
    });
    values_made->add_stages(*stages_made);
  }
  const StageTable& stages() {
    make_stages();
    return *stages_made;
  }
  const ValueTable& values() {
    make_stages();
    return *values_made;
  }
  /// The values that hold if no --build-arg is given.
  const ValueTable& default_values() {
    if (invocation.build_args.empty()) return values();
    if (!defaults_made) {
      bare_invocation = invocation;
      bare_invocation->build_args.clear();
      defaults_made.emplace(document, *bare_invocation);
    }
    return *defaults_made;
  }
  const StateTable& states() {
    if (!states_made) states_made.emplace(document, stages());
    return *states_made;
  }
  const Stage* final_stage() {
    if (stages().stages().empty()) return nullptr;
    return invocation.target.empty() ? &stages().stages().back() : stages().named(invocation.target);
  }
  const DialectTable& dialects() {
    if (!dialects_made) dialects_made.emplace(document, stages(), states());
    return *dialects_made;
  }
  const DependencyTable& dependencies() {
    if (!dependencies_made) dependencies_made.emplace(stages(), values(), invocation);
    return *dependencies_made;
  }
  const StageReach& reach() {
    if (!reach_made) reach_made.emplace(stages(), dependencies(), final_stage());
    return *reach_made;
  }

  BuildContext open_context() {
    const std::string path(document.source->path());
    if (invocation.context) {
      BuildContext context = BuildContext::open(*invocation.context, path, invocation.ignore_files);
      if (invocation.context_is_foreign) context.forbid_fixes();
      return context;
    }
    if (invocation.from_stdin) return {};
    BuildContext context = BuildContext::open({}, path, invocation.ignore_files);
    if (lacks_sources(context) && context.lies_below_a_repository()) return {};
    return context;
  }

  /// Whether a plainly named source of COPY or ADD is missing.
  bool lacks_sources(const BuildContext& context) {
    return std::any_of(document.instructions.begin(), document.instructions.end(), [&](const ast::Instruction& each) {
      const ast::Transfer* transfer = context_transfer(each);
      if (transfer == nullptr || !transfer->valid) return false;
      const auto sources = transfer->sources();
      return std::any_of(sources.begin(), sources.end(), [&](const ast::Word& word) {
        if (transfer->heredoc(word) != nullptr) return false;
        const Expansion source = values().expand(*transfer, word.text);
        return source.known && is_context_path(source.text) && !has_wildcard(source.text) &&
               !context.exists(source.text);
      });
    });
  }
};

Model::Model(const Document& document, const Invocation& invocation)
    : state_(std::make_unique<State>(document, invocation)) {}

Model::~Model() = default;

const Invocation& Model::invocation() const { return state_->invocation; }

std::span<const Stage> Model::stages() const { return state_->stages().stages(); }

const Stage* Model::stage_of(const ast::Common& instruction) const {
  return state_->stages().stage_of(instruction.index);
}

const Stage* Model::final_stage() const { return state_->final_stage(); }

bool Model::in_final_image(const Stage& stage) const { return state_->reach().in_final_image(stage); }

bool Model::feeds_final_image(const Stage& stage) const { return state_->reach().feeds_final_image(stage); }

const Stage* Model::find_stage(std::string_view name, const ast::Common& at) const {
  const Stage* current = stage_of(at);
  if (current == nullptr) return nullptr;
  const Stage* numbered = state_->stages().numbered_before(name, current->index);
  return numbered != nullptr ? numbered : state_->stages().named_before(name, current->index);
}

StageState Model::before(const ast::Common& instruction) const { return state_->states().before(instruction.index); }

StageState Model::at_end(const Stage& stage) const { return state_->states().at_end(stage); }

const BaseImage& Model::root_image(const Stage& stage) const { return state_->stages().root_of(stage).image; }

Value Model::expand(const ast::Common& at, std::string_view word) const {
  return value_of(state_->values().expand(at, word));
}

std::span<const Step> Model::steps(const Stage& stage) const { return state_->values().steps(stage.index); }

Step Model::step_of(const ast::Common& instruction) const { return state_->values().step_of(instruction); }

std::span<const Dependency> Model::dependencies() const { return state_->dependencies().all(); }

bool Model::is_built(const Stage& stage) const {
  return state_->invocation.target.empty() || state_->reach().feeds_final_image(stage);
}

Built Model::build(const Step& at, std::string_view word) const { return state_->values().build(at, word); }

Built Model::build_with_defaults(const ast::From& from, std::string_view word) const {
  return state_->default_values().build(step_of(from), word);
}

bool Model::declares(const Step& at, std::string_view name) const { return state_->values().declares(at, name); }

std::string_view Model::nearest_variable(const Step& at, std::string_view name) const {
  return state_->values().nearest(at, name);
}

const ShellScript& Model::shell(const ast::Common& instruction) const {
  auto& [last, script] = state_->last_script;
  if (last == &instruction) return *script;
  auto found = state_->scripts.find(&instruction);
  if (found == state_->scripts.end()) {
    const ShellDialect dialect = state_->dialects().before(instruction);
    found = state_->scripts.emplace(&instruction, parse_shell(instruction, dialect)).first;
  }
  last = &instruction;
  script = &found->second;
  return *script;
}

const ShellScript& Model::shell_as_hadolint(const ast::Run& run) const {
  auto& [last, script] = state_->last_hadolint_script;
  if (last == &run) return *script;
  auto found = state_->hadolint_scripts.find(&run);
  if (found == state_->hadolint_scripts.end())
    found = state_->hadolint_scripts.emplace(&run, parse_shell_as_hadolint(run, state_->document.escape)).first;
  last = &run;
  script = &found->second;
  return *script;
}

const BuildContext& Model::context() const {
  if (!state_->context_made) state_->context_made.emplace(state_->open_context());
  return *state_->context_made;
}

const Document& Model::document() const { return state_->document; }

const void* Model::kept_fact(const void* key) const {
  const auto found = std::ranges::find(state_->facts, key, [](const auto& kept) { return kept.first; });
  return found == state_->facts.end() ? nullptr : found->second.get();
}

const void* Model::keep_fact(const void* key, std::shared_ptr<const void> fact) const {
  return state_->facts.emplace_back(key, std::move(fact)).second.get();
}

}  // namespace plimsoll
