#include "model/stages.hpp"

#include <algorithm>
#include <charconv>

namespace plimsoll {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

void apply(const ast::Instruction& instruction, StageState& state) {
  const ast::Common& common = ast::common(instruction);
  if (!common.valid || common.arguments.empty()) return;
  if (const auto* user = ast::as<ast::User>(instruction)) state.user = user;
  if (const auto* workdir = ast::as<ast::Workdir>(instruction)) state.workdir = workdir;
  if (const auto* shell = ast::as<ast::Shell>(instruction)) state.shell = shell;
}

void override_with(StageState& state, const StageState& later) {
  if (later.user != nullptr) state.user = later.user;
  if (later.workdir != nullptr) state.workdir = later.workdir;
  if (later.shell != nullptr) state.shell = later.shell;
}

const ast::Instruction* trigger_of(const ast::Instruction& instruction) {
  const auto* onbuild = ast::as<ast::Onbuild>(instruction);
  return onbuild == nullptr ? nullptr : onbuild->trigger.get();
}

}  // namespace

StageTable::StageTable(const Document& document,
                       const std::function<Value(const ast::From&, std::string_view)>& expand) {
  const auto& instructions = document.instructions;
  const auto is_from = [](const ast::Instruction& each) { return ast::as<ast::From>(each) != nullptr; };
  // Not one stage may move later on: the parts of its image are views into it.
  stages_.reserve(static_cast<std::size_t>(std::count_if(instructions.begin(), instructions.end(), is_from)));
  for (std::uint32_t i = 0; i < instructions.size(); ++i) {
    const auto* from = ast::as<ast::From>(instructions[i]);
    if (from == nullptr) continue;
    if (!stages_.empty()) stages_.back().last = i;
    Stage& stage = stages_.emplace_back();
    stage.index = static_cast<std::uint32_t>(stages_.size() - 1);
    stage.from = from;
    stage.first = i;
    stage.last = static_cast<std::uint32_t>(instructions.size());
    if (from->name() != nullptr) stage.name = lower(from->name()->text);
    if (from->image() != nullptr)
      stage.image.value = expand(*from, from->image()->text);
    else
      stage.image.value.known = false;
    stage.image.parts = split_reference(stage.image.value.text);
    find_base(stage);
    if (!stage.name.empty()) by_name_[stage.name].push_back(stage.index);
  }
  number_tree();
}

/// FROM finds earlier stages only, and by their lower-case name only.
void StageTable::find_base(Stage& stage) {
  if (!stage.image.value.known) return;
  const auto found = by_name_.find(stage.image.value.text);
  if (found != by_name_.end())
    stage.base = found->second.back();
  else
    stage.image.scratch = stage.image.value.text == "scratch";
}

void StageTable::number_tree() {
  const std::size_t count = stages_.size();
  roots_.resize(count);
  entered_.resize(count);
  sizes_.assign(count, 1);
  for (std::size_t i = count; i-- > 0;)
    if (stages_[i].base) sizes_[*stages_[i].base] += sizes_[i];
  std::vector<std::uint32_t> free(count);  // the next place among what derives from a stage
  std::uint32_t next_root = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto base = stages_[i].base;
    std::uint32_t& place = base ? free[*base] : next_root;
    roots_[i] = base ? roots_[*base] : i;
    entered_[i] = place;
    place += sizes_[i];
    free[i] = entered_[i] + 1;
  }
}

const Stage* StageTable::stage_of(std::uint32_t index) const {
  const auto behind = std::upper_bound(stages_.begin(), stages_.end(), index,
                                       [](std::uint32_t at, const Stage& stage) { return at < stage.first; });
  return behind == stages_.begin() ? nullptr : &*(behind - 1);
}

const Stage* StageTable::named_before(std::string_view name, std::uint32_t limit) const {
  const auto found = by_name_.find(lower(name));
  if (found == by_name_.end()) return nullptr;
  const auto behind = std::lower_bound(found->second.begin(), found->second.end(), limit);
  return behind == found->second.begin() ? nullptr : &stages_[*(behind - 1)];
}

const Stage* StageTable::numbered_before(std::string_view number, std::uint32_t limit) const {
  if (number.starts_with('+')) number.remove_prefix(1);
  std::uint32_t index = 0;
  const auto [end, failed] = std::from_chars(number.data(), number.data() + number.size(), index);
  const bool good = failed == std::errc() && end == number.data() + number.size();
  return good && index < limit && index < stages_.size() ? &stages_[index] : nullptr;
}

bool StageTable::derives(std::uint32_t below, std::uint32_t above) const {
  return below != above && entered_[above] <= entered_[below] && entered_[below] < entered_[above] + sizes_[above];
}

StateTable::StateTable(const Document& document, const StageTable& stages)
    : before_(document.instructions.size()), ends_(stages.stages().size()) {
  std::vector<StageState> triggers(ends_.size());
  for (const Stage& stage : stages.stages()) {
    StageState state;
    if (stage.base) {
      state = ends_[*stage.base];
      override_with(state, triggers[*stage.base]);
    }
    for (std::uint32_t i = stage.first + 1; i < stage.last; ++i) {
      const ast::Instruction& instruction = document.instructions[i];
      before_[i] = state;
      apply(instruction, state);
      if (const ast::Instruction* trigger = trigger_of(instruction)) apply(*trigger, triggers[stage.index]);
    }
    ends_[stage.index] = state;
  }
}

namespace {

/// Calls `found` with the stages before `limit` that the instruction takes files from.
template <typename Found>
void each_source(const ast::Instruction& instruction, const StageTable& stages, std::uint32_t limit, Found found) {
  const auto report = [&](const Stage* stage) {
    if (stage != nullptr) found(stage->index);
  };
  if (const auto* copy = ast::as<ast::Copy>(instruction)) {
    const ast::Flag* from = copy->flag("from");
    if (from == nullptr || !from->value) return;
    const Stage* numbered = stages.numbered_before(from->value->text, limit);
    report(numbered != nullptr ? numbered : stages.named_before(from->value->text, limit));
  } else if (const auto* run = ast::as<ast::Run>(instruction)) {
    for (const ast::Mount& mount : run->mounts)
      if (const ast::MountOption* from = mount.find("from"); from != nullptr && from->value)
        report(stages.named_before(from->value->text, limit));
  }
}

}  // namespace

StageReach::StageReach(const Document& document, const StageTable& stages, const Stage* final)
    : in_final_(stages.stages().size()), feeds_(stages.stages().size()) {
  if (final == nullptr) return;
  const std::vector<Stage>& all = stages.stages();
  for (const Stage* stage = final;; stage = &all[*stage->base]) {
    in_final_[stage->index] = true;
    if (!stage->base) break;
  }
  // A stage can be left to look at twice: itself, and its triggers once a stage that is looked at is FROM it.
  std::vector<bool> triggered(all.size());
  std::vector<std::pair<std::uint32_t, bool>> open = {{final->index, false}};
  feeds_[final->index] = true;
  const auto reach = [&](std::uint32_t index) {
    if (feeds_[index]) return;
    feeds_[index] = true;
    open.emplace_back(index, false);
  };
  while (!open.empty()) {
    const auto [index, as_base] = open.back();
    open.pop_back();
    const Stage& stage = all[index];
    for (std::uint32_t i = stage.first; i < stage.last; ++i) {
      const ast::Instruction* instruction = &document.instructions[i];
      if (as_base) instruction = trigger_of(*instruction);
      // A trigger runs in a later stage, and may name those in between.
      const std::uint32_t limit = as_base ? static_cast<std::uint32_t>(all.size()) : stage.index;
      if (instruction != nullptr) each_source(*instruction, stages, limit, reach);
    }
    if (as_base || !stage.base) continue;
    reach(*stage.base);
    if (!triggered[*stage.base]) open.emplace_back(*stage.base, true);
    triggered[*stage.base] = true;
  }
}

}  // namespace plimsoll
