// DL3003 cd-instead-of-workdir: RUN that changes the folder.
#include <algorithm>

#include "rules/support/calls.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool goes_elsewhere(const Command& command) {
  return command.depth == 0 && (command.is("cd") || command.is("pushd") || command.is("popd"));
}

bool removes_folders(const Command& command) { return command.is("rm") && command.has_flag('r', {"recursive"}); }

/// A folder that nothing after this RUN works in.
bool is_temporary(std::string_view folder) { return folder.starts_with("/tmp") || folder.starts_with("/var/tmp"); }

/// Whether WORKDIR writes the folder as the shell does.
bool is_plain(const ShellWord& folder) {
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-";
  return folder.text.find_first_not_of(kPlain) == std::string_view::npos;
}

struct CdInsteadOfWorkdir {
  void visit(const ast::Run& run, Pass& pass) const {
    if (!pass.as_hadolint()) return check(run, pass);
    if (pass.in_onbuild()) return;
    for (const Call call : calls(run, pass))
      if (call.is("cd")) {
        pass.report(place(pass, run, call.span()), "use WORKDIR instead of 'cd'");
        return;
      }
  }

 private:
  /// Only where WORKDIR could do the same: the whole RUN is about one folder, and does not take it away again.
  static void check(const ast::Run& run, Pass& pass) {
    const auto commands = pass.shell(run).commands();
    if (commands.empty() || !pass.shell(run).complete() || std::ranges::count_if(commands, goes_elsewhere) != 1) return;
    const auto is_cd_to = [](const Command& command) {
      return command.depth == 0 && command.is("cd") && command.words.size() == 2 &&
             (command.before == Connector::none || command.before == Connector::and_then ||
              command.before == Connector::sequence);
    };
    if (is_cd_to(commands.back())) {
      pass.report(commands.back().span, "'cd' at the end of a RUN changes nothing; use WORKDIR");
    } else if (is_cd_to(commands.front()) && !is_temporary(commands.front().words.back().value) &&
               std::ranges::none_of(commands, removes_folders)) {
      if (commands[1].before != Connector::and_then && commands[1].before != Connector::sequence) return;
      Finding& finding = pass.report(commands.front().span, "use WORKDIR instead of 'cd' for the whole RUN");
      const ShellWord& folder = commands.front().words.back();
      if (run.exec || !run.flags.empty() || !run.heredocs.empty() || !run.comments.empty() || pass.in_onbuild() ||
          commands[1].depth != 0 || commands[1].span.begin < folder.span.end || !is_plain(folder))
        return;
      finding.fix(Applicability::unsafe, "Use WORKDIR",
                  {{{run.keyword.span.begin, commands[1].span.begin},
                    "WORKDIR " + std::string(folder.text) + "\n" + std::string(run.keyword.text) + " "}});
    }
  }
};

constexpr std::string_view kAliases[] = {"DS-0013", "AVD-DS-0013", "DS013", "f4a6bcd3", "use-workdir", "S6597"};

}  // namespace

extern constinit const Rule dl3003 = rule<CdInsteadOfWorkdir>({
    .code = "DL3003",
    .name = "cd-instead-of-workdir",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::info},
    .category = Category::layer,
    .precision = Precision::medium,
    .fixable = true,
    .summary = "WORKDIR should be used instead of cd",
    .docs = R"md(## What it does
Reports a RUN that begins or ends with `cd`. One that visits several folders, works in a subshell or below `/tmp`, or
removes folders (build and clean up) cannot do with WORKDIR and is left alone. The profile `hadolint` reports every RUN
with a `cd` anywhere in it, but none behind ONBUILD.

## Why
The next instruction starts in the old folder again, so a `cd` at the end is lost, and one at the beginning has to be
repeated. WORKDIR says it once, creates the folder if need be, and shows where each instruction runs.

## Bad
```dockerfile
FROM debian:12
RUN cd /srv/app && ./configure && make
```

## Good
```dockerfile
FROM debian:12
WORKDIR /srv/app
RUN ./configure && make
RUN cd /tmp/tool && make install && rm -rf /tmp/tool
```

## Fix safety
The fix puts a WORKDIR in front of the RUN. It is unsafe: the folder then holds for what follows too, and the WORKDIR
makes a folder that is missing where `cd` would have failed.
)md",
});

}  // namespace plimsoll::rules
