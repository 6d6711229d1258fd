#include "model/stages.hpp"

#include <algorithm>
#include <charconv>

#include "text/ascii.hpp"

namespace plimsoll {
namespace {

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
                       const std::function<StageImage(const ast::From&, std::string_view)>& expand) {
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
    if (from->name() != nullptr) stage.name = ascii_lower(from->name()->text);
    StageImage image;
    image.value.known = from->image() != nullptr;
    if (image.value.known) image = expand(*from, from->image()->text);
    stage.image.value = std::move(image.value);
    stage.image.parts = split_reference(stage.image.value.text);
    if (!image.is_build_context) find_base(stage, image.built);
    if (!stage.name.empty()) by_name_[stage.name].push_back(stage.index);
  }
  number_tree();
}

/// FROM finds earlier stages only, and by their lower-case name only.
void StageTable::find_base(Stage& stage, const std::string& image) {
  const auto found = by_name_.find(image);
  if (found != by_name_.end())
    stage.base = found->second.back();
  else
    stage.image.scratch = image == "scratch";
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
  const auto found = by_name_.find(ascii_lower(name));
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

}  // namespace plimsoll
