// The parts of the model, each made on first use.
#include "plimsoll/model.hpp"

#include <algorithm>
#include <unordered_map>

#include "model/glob.hpp"
#include "model/stages.hpp"
#include "model/values.hpp"

namespace plimsoll {
namespace {

Value value_of(Expansion made) { return {std::move(made.text), made.known}; }

/// Whether a program reads something else than a POSIX shell's language: its name, without folder and ".exe".
bool is_foreign_shell(std::string_view program) {
  const std::size_t slash = program.find_last_of("/\\");
  if (slash != std::string_view::npos) program.remove_prefix(slash + 1);
  std::string name(program);
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  if (name.ends_with(".exe")) name.resize(name.size() - 4);
  return name == "powershell" || name == "pwsh" || name == "cmd";
}

}  // namespace

struct Model::State {
  State(const Document& the_document, const Invocation& the_invocation)
      : document(the_document), invocation(the_invocation) {}

  const Document& document;
  const Invocation& invocation;
  std::optional<ValueTable> values_made;
  std::optional<StageTable> stages_made;
  std::optional<StateTable> states_made;
  std::optional<StageReach> reach_made;
  std::optional<BuildContext> context_made;
  std::unordered_map<const ast::Run*, ShellScript> scripts;

  /// Values and stages need each other: the images of stages the global values, the values of stages their order.
  void make_stages() {
    if (stages_made) return;
    values_made.emplace(document, invocation);
    stages_made.emplace(document, [this](const ast::From& from, std::string_view image) {
      return value_of(values_made->expand(from, image));
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
  const StateTable& states() {
    if (!states_made) states_made.emplace(document, stages());
    return *states_made;
  }
  const Stage* final_stage() {
    if (stages().stages().empty()) return nullptr;
    return invocation.target.empty() ? &stages().stages().back() : stages().named(invocation.target);
  }
  const StageReach& reach() {
    if (!reach_made) reach_made.emplace(document, stages(), final_stage());
    return *reach_made;
  }

  BuildContext open_context() {
    const std::string path(document.source->path());
    if (invocation.context) return BuildContext::open(*invocation.context, path);
    if (invocation.from_stdin) return {};
    BuildContext context = BuildContext::open({}, path);
    if (context.lies_below_a_repository() && lacks_sources(context)) return {};
    return context;
  }

  /// Whether a plainly named source of COPY or ADD is missing.
  bool lacks_sources(const BuildContext& context) {
    return std::any_of(document.instructions.begin(), document.instructions.end(), [&](const ast::Instruction& each) {
      const ast::Transfer* transfer = ast::as<ast::Add>(each);
      if (const auto* copy = ast::as<ast::Copy>(each); copy != nullptr && copy->flag("from") == nullptr)
        transfer = copy;
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

const ShellScript& Model::shell(const ast::Run& run) const {
  const auto found = state_->scripts.find(&run);
  if (found != state_->scripts.end()) return found->second;
  ShellScript script = parse_shell(run);
  const ast::Shell* shell = run.exec ? nullptr : before(run).shell;
  if (shell != nullptr && !shell->arguments.empty() && is_foreign_shell(shell->arguments.front().text))
    script = ShellScript({script.commands().begin(), script.commands().end()}, false);
  return state_->scripts.emplace(&run, std::move(script)).first->second;
}

const BuildContext& Model::context() const {
  if (!state_->context_made) state_->context_made.emplace(state_->open_context());
  return *state_->context_made;
}

}  // namespace plimsoll
