// What the builder does with a file, step by step, for the rules that say what it would say.
#pragma once

#include <unordered_set>

#include "rules/support/words.hpp"

namespace plimsoll::rules {

/// Calls `visit(const Stage&, const Step&)` for each step of each stage that the builder comes to. Triggers run in the
/// stages of the final image only, as in the builder; in our own answers each trigger is shown once.
template <typename Visit>
void each_build_step(const Pass& pass, Visit visit) {
  const Model& model = pass.model();
  std::unordered_set<const ast::Instruction*> shown;
  for (const Stage& stage : model.stages()) {
    if (!model.is_built(stage)) continue;
    for (const Step& step : model.steps(stage)) {
      const bool skipped = step.trigger && (!model.feeds_final_image(stage) ||
                                            (!pass.as_buildkit() && !shown.insert(step.instruction).second));
      if (!skipped) visit(stage, step);
    }
  }
}

/// Calls `visit(const Step&, const Node&)` for those that are a well-formed `Node`.
template <typename Node, typename Visit>
void each_step_of(const Pass& pass, Visit visit) {
  each_build_step(pass, [&](const Stage&, const Step& step) {
    const auto* node = ast::as<Node>(*step.instruction);
    if (node != nullptr && node->valid) visit(step, *node);
  });
}

/// Reports what the builder says of an instruction in that phase: at `word`, in profile `buildkit` from the
/// start of the instruction's first line.
Finding& report_in_phase(Pass& pass, const ast::Common& node, Span word, std::string message, BuildPhase phase,
                         BuildTurn turn = BuildTurn::warning);

/// The instruction whose line the builder names when it runs the step: for a trigger, the FROM.
const ast::Common& named_by_builder(const Pass& pass, const Step& step);

/// Reports what the builder says when it runs the step: at `word`, in profile `buildkit` from the start of the line
/// that the builder names. `turn` orders it among what is said of the same instruction.
Finding& report_step(Pass& pass, const Step& step, Span word, std::string message, BuildTurn turn = BuildTurn::warning);

}  // namespace plimsoll::rules
