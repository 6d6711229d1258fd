// The detector of the two rules about a stage name that is used twice.
#pragma once

#include <map>
#include <string>

#include "rules/support/build_steps.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {

struct RepeatedStageName {
  std::map<std::string, Span, std::less<>> first = {};

  void visit(const ast::From& from, Pass& pass) {
    const ast::Word* name = from.name();
    if (pass.in_onbuild() || name == nullptr) return;
    const std::string key = pass.as_hadolint() ? std::string(name->text) : ascii_lower(name->text);
    const auto [known, fresh] = first.try_emplace(key, name->span);
    if (fresh) return;
    report_in_phase(pass, from, name->span, in_quotes(name->text) + " already names an earlier stage; use another name",
                    BuildPhase::stage_names)
        .note(known->second, "first used here");
  }
};

}  // namespace plimsoll::rules
