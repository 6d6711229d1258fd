// DL4006 pipe-without-pipefail: a pipe in RUN whose shell looks at the last command only. Longer than most rules, since
// hadolint's answer, ours, and the fix of each script in a script differ.
#include <algorithm>

#include "rules/support/calls.hpp"
#include "rules/support/lossy_pipe.hpp"
#include "rules/support/pipefail.hpp"
#include "rules/support/words.hpp"
#include "shell/hadolint.hpp"

namespace plimsoll::rules {
namespace {

std::string_view base_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// Whether hadolint takes it for a shell that fails with any command of a pipe, or that has no such pipes.
bool hadolint_trusts(const ast::Shell& instruction, char escape) {
  const auto joined = shell::script_as_hadolint(instruction, escape);
  for (const std::string_view program : {"cmd", "powershell", "pwsh"})
    if (joined.text().starts_with(program)) return true;
  const ShellScript script = parse_shell_as_hadolint(instruction, escape);
  return std::ranges::any_of(script.commands(), [](const Command& command) {
    const Call call(command, true);
    const std::string_view name = base_name(call.name());
    return (name == "bash" || name == "zsh" || name == "ash") && call.has_flag({"o"}) &&
           call.has_argument({"pipefail"});
  });
}

struct PipeWithoutPipefail {
  bool trusted = false;           ///< hadolint: the SHELL since the last FROM
  const Stage* mended = nullptr;  ///< has a fix: the one SHELL is enough

  void visit(const ast::From&, const Pass& pass) {
    if (!pass.in_onbuild()) trusted = false;
  }
  void visit(const ast::Shell& shell, const Pass& pass) {
    if (!pass.in_onbuild() && pass.as_hadolint()) trusted = hadolint_trusts(shell, pass.document().escape);
  }

  void visit(const ast::Run& run, Pass& pass) {
    const ShellScript& script = pass.shell(run);
    if (!pass.as_hadolint()) return check(run, script, pass);
    if (!pass.in_onbuild() && !trusted && script.has_pipe()) report(run, run.keyword.span, false, pass);
  }

 private:
  void check(const ast::Run& run, const ShellScript& script, Pass& pass) {
    const Stage* stage = pass.model().stage_of(run);
    if (stage == nullptr || !script.complete()) return;
    const ast::Shell* shell = pass.in_onbuild() ? pass.model().at_end(*stage).shell : pass.model().before(run).shell;
    const ReferenceParts& image = pass.model().root_image(*stage).parts;
    const bool uses_shell =
        !run.exec && !(run.heredocs.size() == 1 && run.heredocs.front().body.text.starts_with("#!"));
    const auto pipe =
        lossy_pipe(script, uses_shell && (shell != nullptr ? sets_pipefail(*shell) : settles_pipefail(image)));
    if (!pipe) return;
    const bool is_inner = pipe->shell->caller != Interpreter::kNone;
    Finding& finding = report(run, pipe->span, is_inner || !uses_shell, pass);
    if (pass.in_onbuild()) return;
    if (is_inner || !uses_shell || shell != nullptr) {
      if (knows_pipefail(pipe->shell->dialect)) offer_set(finding, script, *pipe, pass);
    } else if (mended != stage && !pipefail_shell(image).empty()) {
      const std::uint32_t front = line_in_front(pass.document(), run);
      finding.fix(Applicability::unsafe, "Use a SHELL with pipefail",
                  {{{front, front}, std::string(pipefail_shell(image)) + "\n"}});
      mended = stage;
    }
  }

  /// In front of the script's first command, where that stands in the file as the shell sees it.
  static void offer_set(Finding& finding, const ShellScript& script, const LossyPipe& pipe, const Pass& pass) {
    const auto tree = static_cast<std::size_t>(pipe.shell - script.interpreters().data());
    const ShellNode first = script.trees()[tree].root().child(ShellKind::and_or);
    if (!first || pass.document().source->slice(first.span()).substr(0, 1) != first.text().substr(0, 1)) return;
    const auto front = first.span().begin;
    finding.fix(Applicability::unsafe, "Set pipefail", {{{front, front}, "set -o pipefail && "}});
  }

  static Finding& report(const ast::Run& run, Span where, bool has_own_shell, Pass& pass) {
    return pass.report(place(pass, run, where), has_own_shell
                                                    ? "only the last command of this pipe can fail its shell; "
                                                      "set pipefail in front of it"
                                                    : "only the last command of this pipe can fail the build; "
                                                      "set pipefail by SHELL or in the RUN");
  }
};

constexpr std::string_view kAliases[] = {"efbf148a", "set-pipefail"};

}  // namespace

extern constinit const Rule dl4006 = rule<PipeWithoutPipefail>({
    .code = "DL4006",
    .name = "pipe-without-pipefail",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::warning},
    .category = Category::shell,
    .fixable = true,
    .summary = "A RUN with a pipe should fail where any of its commands fails",
    .docs = R"md(## What it does
Reports the first pipe of a RUN that would hide a failure. `pipefail` may be set by SHELL, also in the stage that this one
is FROM, or by `set -o pipefail` in front of the pipe. `sh` counts as a shell that can do better: bash is at hand in most
images, and the `ash` of Alpine and BusyBox knows pipefail too. Shells that have no such option (PowerShell, cmd, other
languages), images for Windows, and images known to set it are left alone.

Silent are pipes that nothing is lost in: `… || true`, those in the arguments of another command, where pipefail has no
effect, `echo`, `printf`, `yes` or a here-document as input, and those that pipefail would break because the reader stops
early (`head`, `grep -q`). The profile `hadolint` reports each RUN with any pipe, forgets SHELL at every FROM, does not
look into `bash -c "…"`, and knows neither `set -o pipefail` nor ONBUILD.

## Why
A pipe succeeds when its last command does. `curl … | tar -x` with a download that breaks off, or `wget … | sh` with no
answer at all, makes an image that lacks something, and the build says that all is well.

## Bad
```dockerfile
FROM debian:12
RUN curl -fsS https://example.com/app.tar | tar -x
```

## Good
```dockerfile
FROM debian:12
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsS https://example.com/app.tar | tar -x

FROM alpine:3.22
RUN set -o pipefail && wget -qO- https://example.com/app.tar | tar -x
RUN echo "text" | sha256sum
```

## Fix safety
The fix adds a SHELL in front of the first such RUN of a stage and the comments above it, or `set -o pipefail` where SHELL
says which shell it is. It is unsafe: the build then stops at failures that it has passed over so far.
)md",
});

}  // namespace plimsoll::rules
