// JSONArgsRecommended cmd-shell-form: CMD or ENTRYPOINT as shell text; BuildKit's variant of DL3025.
#include "rules/support/build_steps.hpp"
#include "rules/support/json_form.hpp"
#include "rules/support/shell_form.hpp"

namespace plimsoll::rules {
namespace {

struct JsonArgsRecommended {
  void finish(Pass& pass) const {
    each_build_step(pass, [&](const Stage& stage, const Step& step) {
      const ast::Instruction& instruction = *step.instruction;
      if (ast::as<ast::Cmd>(instruction) == nullptr && ast::as<ast::Entrypoint>(instruction) == nullptr) return;
      const ast::Common& node = ast::common(instruction);
      if (node.exec || !(pass.as_buildkit() || (!step.trigger && node.valid && runs_in_a_shell_for_nothing(node))))
        return;
      const Model& model = pass.model();
      const StageState before = step.trigger ? model.at_end(model.stages()[*stage.base]) : model.before(node);
      if (before.shell != nullptr) return;
      offer_json_form(report_step(pass, step, node.keyword.span, shell_form_message(node)), node, pass);
    });
  }
};

}  // namespace

extern constinit const Rule json_args_recommended = rule<JsonArgsRecommended>({
    .code = "JSONArgsRecommended",
    .name = "cmd-shell-form",
    .severity = Severity::info,
    .profiles = {.buildkit = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "CMD and ENTRYPOINT should be in JSON form",
    .docs = R"md(## What it does
Reports CMD and ENTRYPOINT whose command is shell text, unless a SHELL instruction stands before them in the stage or
in one that it is FROM. In the profile `buildkit` that includes a command that is empty or starts with `exec`. DL3025
is the check that every other profile has.

## Why
The shell is then the first process of the container. It does not hand on signals, so `docker stop` waits and kills;
and arguments of `docker run` do not reach an ENTRYPOINT.

## Bad
```dockerfile
FROM debian:12
CMD app --serve
```

## Good
```dockerfile
FROM debian:12
CMD ["app", "--serve"]
```

## Fix safety
A command of plain words is rewritten, if its program is no built-in of the shell; on Windows only where that is an
`.exe` and no `%` occurs. Nothing is rewritten where an ENTRYPOINT and a CMD come together, in one stage or in stages that
are FROM each other: a shell form ENTRYPOINT ignores CMD, and one in JSON form takes the words for arguments. An array
with other quotes, without commas or with one too many is rewritten too, and only shown where both come together. The
command then runs without a shell, as another first process, and an ENTRYPOINT of the base image, which the file does not
show, gets other arguments; so the fix is unsafe.
)md",
});

}  // namespace plimsoll::rules
