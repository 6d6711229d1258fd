// DL4005 shell-symlink-changed: another shell in the place of /bin/sh.
#include <algorithm>
#include <vector>

#include "rules/support/calls.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool is_bin_sh(std::string_view path) { return path == "/bin/sh" || path == "/usr/bin/sh"; }

/// A shell that a script for /bin/sh does not miss anything in.
bool is_plain_shell(std::string_view path) {
  constexpr std::string_view kShells[] = {"ash", "busybox", "dash", "sh", "toybox"};
  return std::ranges::find(kShells, path.substr(path.rfind('/') + 1)) != std::end(kShells);
}

/// What the command puts in the place of /bin/sh; null when it does not.
const ShellWord* new_shell(const Call& call) {
  if (!call.is_one_of({"cp", "ln", "mv"}) || call.has_flag({"t", "target-directory"})) return nullptr;
  const std::vector<const ShellWord*> paths = call.operands({}, {"S", "suffix"});
  if (paths.size() != 2 || !is_bin_sh(paths.back()->value) || is_plain_shell(paths.front()->value)) return nullptr;
  return paths.front();
}

bool removes_bin_sh(const Call& call) {
  const std::vector<const ShellWord*> paths = call.is("rm") ? call.operands({}) : std::vector<const ShellWord*>();
  return paths.size() == 1 && is_bin_sh(paths.front()->value);
}

/// Whether the RUN does nothing else.
bool is_all(const ast::Run& run, const Pass& pass) {
  if (run.exec || !run.heredocs.empty() || !run.comments.empty() || !pass.shell(run).complete()) return false;
  return std::ranges::all_of(pass.shell(run).commands(), [](const Command& command) {
    const Call call(command, false);
    return !call.name().empty() && (removes_bin_sh(call) || new_shell(call) != nullptr);
  });
}

struct ShellSymlinkChanged {
  void visit(const ast::Run& run, Pass& pass) const {
    for (const Call call : calls(run, pass)) {
      if (pass.as_hadolint()) {
        if (!call.is("ln") || !call.has_argument({"/bin/sh"})) continue;
        report(run, call, pass);
        return;
      }
      const ShellWord* shell = new_shell(call);
      if (shell == nullptr) continue;
      Finding& finding = report(run, call, pass);
      if (shell->literal && shell->value.starts_with('/') && is_all(run, pass))
        finding.fix(Applicability::unsafe, "Use SHELL", {{run.span, R"(SHELL [")" + shell->value + R"(", "-c"])"}});
    }
  }

 private:
  static Finding& report(const ast::Run& run, const Call& call, Pass& pass) {
    return pass.report(place(pass, run, call.span()), "another shell takes the place of '/bin/sh'; use SHELL");
  }
};

constexpr std::string_view kAliases[] = {"8a301064", "use-shell-instruction"};

}  // namespace

extern constinit const Rule dl4005 = rule<ShellSymlinkChanged>({
    .code = "DL4005",
    .name = "shell-symlink-changed",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::warning},
    .category = Category::shell,
    .fixable = true,
    .summary = "SHELL should be used to change the shell, not another file at /bin/sh",
    .docs = R"md(## What it does
Reports `ln`, `mv` and `cp` that put something else than a plain POSIX shell in the place of /bin/sh. The profile
`hadolint` reports every `ln` with the word `/bin/sh`, also one that links something else to it, and nothing but `ln`.

## Why
Every script of the image that asks for `sh` then runs in the other shell, those of package managers included. SHELL
changes the shell of the RUN lines and of nothing else.

## Bad
```dockerfile
FROM debian:12
RUN ln -sf /bin/bash /bin/sh
```

## Good
```dockerfile
FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN ln -sf /bin/sh /usr/local/bin/shell
```

## Fix safety
Where the RUN does nothing else, the fix puts a SHELL in its place. It is unsafe: scripts that start with `#!/bin/sh`
no longer run in the other shell.
)md",
});

}  // namespace plimsoll::rules
