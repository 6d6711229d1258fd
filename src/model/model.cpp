// Stages and what follows from them. Every part is computed on first use; chains of stages are followed by loops, and
// each step is taken once, so that ten thousand stages cost what they weigh.
#include "plimsoll/model.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "model/expansion.hpp"
#include "model/scopes.hpp"

namespace plimsoll {
namespace {

constexpr std::uint32_t kNoStage = UINT32_MAX;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// A stage index as Go's Atoi reads it: `0`, `+1`, `01`.
std::optional<std::uint32_t> stage_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// Calls `use(name)` for each stage or image whose files the instruction takes.
template <typename Use>
void for_each_origin(const ast::Instruction& instruction, const Use& use) {
  if (const auto* copy = ast::as<ast::Copy>(instruction)) {
    const ast::Flag* from = copy->flag("from");
    if (from != nullptr && from->value) use(from->value->text);
  } else if (const auto* run = ast::as<ast::Run>(instruction)) {
    for (const ast::Mount& mount : run->mounts) {
      const ast::MountOption* from = mount.find("from");
      if (from != nullptr && from->value) use(from->value->text);
    }
  } else if (const auto* onbuild = ast::as<ast::Onbuild>(instruction)) {
    if (onbuild->trigger != nullptr && ast::as<ast::Onbuild>(*onbuild->trigger) == nullptr)
      for_each_origin(*onbuild->trigger, use);
  }
}

}  // namespace

struct Model::State {
  State(const Document& of, const Invocation& by) : document(of), invocation(by), scopes(of, by) {}

  void build_stages();
  void build_reach();
  void build_states();
  BuildContext open_context(const Model& model) const;

  const Document& document;
  const Invocation& invocation;

  std::vector<Stage> stages;
  std::vector<std::uint32_t> stage_of;  ///< per instruction
  std::unordered_map<std::string, std::vector<std::uint32_t>> stages_by_name;
  const Stage* final_stage = nullptr;
  Scopes scopes;
  bool scopes_built = false;

  bool reach_built = false;
  std::vector<bool> in_final;
  std::vector<bool> feeds_final;

  bool states_built = false;
  std::vector<StageState> before;  ///< per instruction
  std::vector<StageState> at_end;  ///< per stage

  std::unordered_map<const ast::Run*, ShellScript> scripts;
  std::optional<BuildContext> context;
};

void Model::State::build_stages() {
  scopes.add_globals();
  stage_of.assign(document.instructions.size(), kNoStage);
  stages.reserve(static_cast<std::size_t>(std::ranges::count_if(
      document.instructions, [](const ast::Instruction& each) { return ast::as<ast::From>(each) != nullptr; })));
  for (std::uint32_t i = 0; i < document.instructions.size(); ++i) {
    if (const auto* from = ast::as<ast::From>(document.instructions[i])) {
      if (!stages.empty()) stages.back().last = i;
      Stage& stage = stages.emplace_back();  // reserved: the views into its image text stay valid
      stage.index = static_cast<std::uint32_t>(stages.size() - 1);
      stage.from = from;
      stage.first = i;
      if (const ast::Word* image = from->image()) {
        Expansion expansion = scopes.expand_global(image->text);
        stage.image.value = {std::move(expansion.text),
                             expansion.known && expansion.unmatched.empty() && !expansion.error};
        stage.image.parts = split_reference(stage.image.value.text);
        if (const auto named = stages_by_name.find(stage.image.value.text);
            named != stages_by_name.end() && stage.image.value.known)
          stage.base = named->second.back();
        stage.image.scratch = stage.image.value.text == "scratch" && !stage.base;
      } else {
        stage.image.value.known = false;
      }
      if (const ast::Word* name = from->name()) {
        stage.name = lower(name->text);
        stages_by_name[stage.name].push_back(stage.index);
      }
    }
    if (!stages.empty()) stage_of[i] = stages.back().index;
  }
  if (stages.empty()) return;
  stages.back().last = static_cast<std::uint32_t>(document.instructions.size());
  if (invocation.target.empty()) {
    final_stage = &stages.back();
  } else if (const auto named = stages_by_name.find(lower(invocation.target)); named != stages_by_name.end()) {
    final_stage = &stages[named->second.back()];
  }
}

Model::Model(const Document& document, const Invocation& invocation)
    : state_(std::make_unique<State>(document, invocation)) {
  state_->build_stages();
}
Model::~Model() = default;

const Invocation& Model::invocation() const { return state_->invocation; }
std::span<const Stage> Model::stages() const { return state_->stages; }
const Stage* Model::final_stage() const { return state_->final_stage; }

const Stage* Model::stage_of(const ast::Common& instruction) const {
  const std::uint32_t stage = state_->stage_of[instruction.index];
  return stage == kNoStage ? nullptr : &state_->stages[stage];
}

const Stage* Model::find_stage(std::string_view name, const ast::Common& at) const {
  const std::uint32_t current = state_->stage_of[at.index];
  if (current == kNoStage) return nullptr;
  if (const auto number = stage_number(name)) return *number < current ? &state_->stages[*number] : nullptr;
  const auto named = state_->stages_by_name.find(lower(name));
  if (named == state_->stages_by_name.end()) return nullptr;
  const auto next = std::ranges::lower_bound(named->second, current);
  return next == named->second.begin() ? nullptr : &state_->stages[*(next - 1)];
}

void Model::State::build_reach() {
  reach_built = true;
  in_final.assign(stages.size(), false);
  feeds_final.assign(stages.size(), false);
}

bool Model::in_final_image(const Stage& stage) const {
  State& state = *state_;
  if (!state.reach_built) {
    state.build_reach();
    std::vector<std::uint32_t> open;
    const auto reach = [&](std::uint32_t index) {
      if (state.feeds_final[index]) return;
      state.feeds_final[index] = true;
      open.push_back(index);
    };
    for (const Stage* at = state.final_stage; at != nullptr; at = at->base ? &state.stages[*at->base] : nullptr) {
      state.in_final[at->index] = true;
      reach(at->index);
    }
    while (!open.empty()) {
      const Stage& next = state.stages[open.back()];
      open.pop_back();
      if (next.base) reach(*next.base);
      for (std::uint32_t i = next.first; i < next.last; ++i)
        for_each_origin(state.document.instructions[i], [&](std::string_view name) {
          const Stage* origin = find_stage(name, *next.from);
          if (origin != nullptr) reach(origin->index);
        });
    }
  }
  return state.in_final[stage.index];
}

bool Model::feeds_final_image(const Stage& stage) const {
  static_cast<void>(in_final_image(stage));  // computes both
  return state_->feeds_final[stage.index];
}

void Model::State::build_states() {
  states_built = true;
  before.resize(document.instructions.size());
  at_end.resize(stages.size());
  StageState now;
  for (std::uint32_t i = 0; i < document.instructions.size(); ++i) {
    const std::uint32_t stage = stage_of[i];
    if (stage != kNoStage && stages[stage].first == i)
      now = stages[stage].base ? at_end[*stages[stage].base] : StageState{};
    before[i] = now;
    const ast::Instruction& instruction = document.instructions[i];
    if (!ast::common(instruction).arguments.empty()) {
      if (const auto* user = ast::as<ast::User>(instruction)) now.user = user;
      if (const auto* workdir = ast::as<ast::Workdir>(instruction)) now.workdir = workdir;
      if (const auto* shell = ast::as<ast::Shell>(instruction)) now.shell = shell;
    }
    if (stage != kNoStage) at_end[stage] = now;
  }
}

StageState Model::before(const ast::Common& instruction) const {
  if (!state_->states_built) state_->build_states();
  return state_->before[instruction.index];
}

StageState Model::at_end(const Stage& stage) const {
  if (!state_->states_built) state_->build_states();
  return state_->at_end[stage.index];
}

const BaseImage& Model::root_image(const Stage& stage) const {
  const Stage* at = &stage;
  while (at->base) at = &state_->stages[*at->base];
  return at->image;
}

Value Model::expand(const ast::Common& at, std::string_view word) const {
  State& state = *state_;
  constexpr std::string_view kSpecial = "$'\"\\`";
  if (word.find_first_of(kSpecial) == std::string_view::npos) return {std::string(word), true};
  const std::uint32_t stage = state.stage_of[at.index];
  const bool global = stage == kNoStage || state.stages[stage].first == at.index;
  if (!global && !state.scopes_built) {
    state.scopes_built = true;
    for (const Stage& each : state.stages) state.scopes.add_stage(each);
  }
  Expansion expansion = global ? state.scopes.expand_global(word) : state.scopes.expand(word, stage, at.index);
  const bool known = expansion.known && !expansion.error;
  return {std::move(expansion.text), known};
}

const ShellScript& Model::shell(const ast::Run& run) const {
  const auto [known, fresh] = state_->scripts.try_emplace(&run);
  if (fresh) known->second = parse_shell(run);
  return known->second;
}

/// Without --context the Dockerfile's folder is taken, but for one sign that the build starts elsewhere: the file lies
/// below the root of a repository, and its folder lacks what a COPY names.
BuildContext Model::State::open_context(const Model& model) const {
  const std::string path(document.source->path());
  if (invocation.context) return BuildContext::open(*invocation.context, path);
  if (invocation.from_stdin) return {};
  BuildContext found = BuildContext::open({}, path);
  if (!found.known() || !found.lies_below_a_repository()) return found;
  for (const ast::Instruction& instruction : document.instructions) {
    const ast::Transfer* transfer = ast::as<ast::Copy>(instruction);
    if (transfer == nullptr) transfer = ast::as<ast::Add>(instruction);
    if (transfer == nullptr || transfer->flag("from") != nullptr) continue;
    for (const ast::Word& source : transfer->sources()) {
      const Value value = model.expand(*transfer, source.text);
      const bool literal = value.known && value.text.find_first_of("*?[") == std::string::npos;
      if (literal && transfer->heredoc(source) == nullptr && is_context_path(value.text) &&
          !found.exists(context_path(value.text)))
        return {};
    }
  }
  return found;
}

const BuildContext& Model::context() const {
  if (!state_->context) state_->context = state_->open_context(*this);
  return *state_->context;
}

}  // namespace plimsoll
