// The detector of the rules about stage names that the builder means something else by.
#pragma once

#include "rules/support/build_steps.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {

struct ReservedStageName {
  void visit(const ast::From& from, Pass& pass) const {
    const ast::Word* name = from.name();
    if (pass.in_onbuild() || name == nullptr) return;
    const std::string small =
        pass.as_hadolint() ? std::string(name->text) : ascii_lower(name->text);  // hadolint sees case
    if (small != "scratch" && small != "context") return;
    report_in_phase(pass, from, name->span, "'" + small + "' means something else to the builder; use another name",
                    BuildPhase::stage_names);
  }
};

}  // namespace plimsoll::rules
