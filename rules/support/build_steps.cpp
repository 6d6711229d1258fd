#include "rules/support/build_steps.hpp"

namespace plimsoll::rules {

Finding& report_step(Pass& pass, const Step& step, Span word, std::string message, BuildTurn turn) {
  const ast::Common& own = ast::common(*step.instruction);
  const ast::Common& named = step.trigger ? *pass.model().stages()[step.stage].from : own;
  return pass.report(place(pass, named, word), std::move(message)).when(BuildPhase::run, named.index, turn);
}

}  // namespace plimsoll::rules
