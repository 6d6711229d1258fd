// DL3025 cmd-shell-form: CMD or ENTRYPOINT as shell text.
#include "rules/support/json_form.hpp"
#include "rules/support/shell_form.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct CmdShellForm {
  void visit(const ast::Cmd& cmd, Pass& pass) const { check(cmd, pass); }
  void visit(const ast::Entrypoint& entrypoint, Pass& pass) const { check(entrypoint, pass); }
  /// A health check is a short command that a shell may well run; hadolint wants JSON there too.
  void visit(const ast::Healthcheck& healthcheck, Pass& pass) const {
    if (pass.as_hadolint() && same_text(healthcheck.type.text, "CMD")) check(healthcheck, pass);
  }

 private:
  static void check(const ast::Common& node, Pass& pass) {
    const std::string_view command = node.rest.text;
    if (pass.in_onbuild() || command.empty()) return;
    if (pass.as_hadolint()) {
      if (hadolint_array(command, pass.document().escape)) return;
    } else {
      if (!node.valid || !runs_in_a_shell_for_nothing(node)) return;
      if (pass.model().before(node).shell != nullptr) return;  // SHELL says that a shell is wanted
    }
    Finding& finding = pass.report(node.keyword.span, shell_form_message(node));
    if (!pass.as_hadolint() && is_broken_array(node)) finding.at(Severity::error);
    offer_json_form(finding, node, pass);
  }
};

constexpr std::string_view kAliases[] = {"b86987e1", "prefer-json-notation", "S7019"};

}  // namespace

extern constinit const Rule dl3025 = rule<CmdShellForm>({
    .code = "DL3025",
    .name = "cmd-shell-form",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .hadolint = Severity::warning, .security = Severity::info},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "CMD and ENTRYPOINT should be in JSON form",
    .docs = R"md(## What it does
Reports CMD and ENTRYPOINT whose command is shell text, and brackets that are no valid JSON: an error, since no shell can
run them, unless they are the test command (`[ -f app ]`). A command that starts with `exec` is fine, and so is one behind
a SHELL instruction. The profile `hadolint` reports commands that start with `exec` and those behind a SHELL instruction
too, and looks at HEALTHCHECK as well.

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
