// PL1037 invalid-trigger: the trigger of an ONBUILD that fails when it runs.
#include <unordered_set>

#include "rules/support/build_steps.hpp"
#include "rules/syntax/syntax_rule.hpp"
#include "syntax/validate.hpp"

namespace plimsoll::rules {
namespace {

struct InvalidTrigger {
  /// The builder looks at a trigger when a stage runs it. What no stage of the file runs fails in other builds.
  void finish(Pass& pass) const {
    std::unordered_set<const ast::Instruction*> used;
    each_build_step(pass, [&](const Stage&, const Step& step) {
      if (!step.trigger) return;
      used.insert(step.instruction);
      for (const SyntaxError& error : objections(*step.instruction))
        offer(error, report_step(pass, step, error.span, error.message, BuildTurn::first));
    });
    if (pass.as_buildkit()) return;
    for (const ast::Instruction& instruction : pass.document().instructions) {
      const auto* onbuild = ast::as<ast::Onbuild>(instruction);
      if (onbuild == nullptr || !onbuild->valid || onbuild->trigger == nullptr || used.contains(onbuild->trigger.get()))
        continue;
      for (const SyntaxError& error : objections(*onbuild->trigger))
        offer(error, pass.report(error.span, error.message).at(Severity::warning));
    }
  }

 private:
  static std::vector<SyntaxError> objections(const ast::Instruction& trigger) {
    std::vector<SyntaxError> errors;
    if (ast::common(trigger).valid) syntax::find_objections(trigger, errors);
    return errors;
  }
};

}  // namespace

extern constinit const Rule pl1037 = rule<InvalidTrigger>({
    .code = "PL1037",
    .name = "invalid-trigger",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "The trigger of an ONBUILD that fails when it runs",
    .docs = R"md(## What it does
Reports the instruction behind ONBUILD when it is misspelt, has a flag that it does not take, or lacks arguments. It is
an error where another stage of the file is FROM this one, and a warning elsewhere: this file builds then, but no image
that is built on it.

## Why
The builder looks at a trigger only when it runs, in the build of somebody else.

## Bad
```dockerfile
FROM debian:12
ONBUILD RUNN make
```

## Good
```dockerfile
FROM debian:12
ONBUILD RUN make
```

## Fix safety
The fix puts in the nearest word that would be right. It is a guess, so it is unsafe.
)md",
});

}  // namespace plimsoll::rules
