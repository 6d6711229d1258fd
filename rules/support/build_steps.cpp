#include "rules/support/build_steps.hpp"

namespace plimsoll::rules {

Finding& report_in_phase(Pass& pass, const ast::Common& node, Span word, std::string message, BuildPhase phase,
                         BuildTurn turn) {
  return pass.report(place(pass, node, word), std::move(message)).when(phase, node.index, turn);
}

const ast::Common& named_by_builder(const Pass& pass, const Step& step) {
  return step.trigger ? *pass.model().stages()[step.stage].from : ast::common(*step.instruction);
}

Finding& report_step(Pass& pass, const Step& step, Span word, std::string message, BuildTurn turn) {
  return report_in_phase(pass, named_by_builder(pass, step), word, std::move(message), BuildPhase::run, turn);
}

}  // namespace plimsoll::rules
