#include "model/dependencies.hpp"

namespace plimsoll {
namespace {

std::optional<std::uint32_t> index_of(const Stage* stage) {
  return stage == nullptr ? std::nullopt : std::optional(stage->index);
}

/// COPY takes numbers too; of several stages of one name the last in the file counts, earlier or not.
std::optional<std::uint32_t> stage_named(std::string_view name, bool or_number, const StageTable& stages,
                                         const Invocation& invocation) {
  if (const Stage* numbered = or_number ? stages.numbered_before(name, UINT32_MAX) : nullptr) return numbered->index;
  return invocation.is_build_context(name) ? std::nullopt : index_of(stages.named(name));
}

}  // namespace

DependencyTable::DependencyTable(const StageTable& stages, const ValueTable& values, const Invocation& invocation) {
  for (const Stage& stage : stages.stages()) {
    begins_.push_back(static_cast<std::uint32_t>(all_.size()));
    if (const ast::Word* image = stage.from->image()) {
      Step from = values.step_of(*stage.from);
      from.stage = stage.index;
      all_.push_back({DependencyKind::base, from, *image, stage.base});
    }
    for (const Step& step : values.steps(stage.index)) add(step, stages, invocation);
  }
  begins_.push_back(static_cast<std::uint32_t>(all_.size()));
}

void DependencyTable::add(const Step& step, const StageTable& stages, const Invocation& invocation) {
  if (const auto* copy = ast::as<ast::Copy>(*step.instruction)) {
    const ast::Flag* from = copy->flag("from");
    if (from == nullptr || !from->value || from->value->text.empty()) return;
    const auto source = stage_named(from->value->text, true, stages, invocation);
    all_.push_back({DependencyKind::copy, step, *from->value, source});
  } else if (const auto* run = ast::as<ast::Run>(*step.instruction)) {
    for (const ast::Mount& mount : run->mounts) {
      const ast::MountOption* from = mount.find("from");
      if (from == nullptr || !from->value || from->value->text.empty()) continue;
      const auto source = stage_named(from->value->text, false, stages, invocation);
      all_.push_back({DependencyKind::mount, step, *from->value, source});
    }
  }
}

std::span<const Dependency> DependencyTable::of(const Stage& stage) const {
  return std::span(all_).subspan(begins_[stage.index], begins_[stage.index + 1] - begins_[stage.index]);
}

StageReach::StageReach(const StageTable& stages, const DependencyTable& dependencies, const Stage* final)
    : in_final_(stages.stages().size()), feeds_(stages.stages().size()) {
  if (final == nullptr) return;
  const std::vector<Stage>& all = stages.stages();
  for (const Stage* stage = final;; stage = &all[*stage->base]) {
    in_final_[stage->index] = true;
    if (!stage->base) break;
  }
  std::vector<std::uint32_t> open = {final->index};
  feeds_[final->index] = true;
  while (!open.empty()) {
    const Stage& stage = all[open.back()];
    open.pop_back();
    for (const Dependency& dependency : dependencies.of(stage)) {
      if (!dependency.source || feeds_[*dependency.source]) continue;
      feeds_[*dependency.source] = true;
      open.push_back(*dependency.source);
    }
  }
}

}  // namespace plimsoll
