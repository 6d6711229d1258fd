// DL3001 interactive-command: RUN of a program that serves a person or a running machine.
#include <algorithm>

#include "rules/support/calls.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool has_key(const ast::Run& run) {
  return std::ranges::any_of(run.mounts,
                             [](const ast::Mount& mount) { return mount.type() == "ssh" || mount.type() == "secret"; });
}

bool starts_with_plus(const ShellWord& word) { return word.value.starts_with('+'); }

/// Whether a build may well want it.
bool has_purpose(const Call& call, const ast::Run& run, std::span<const Command> commands) {
  const auto index = static_cast<std::size_t>(&call.command() - commands.data());
  const bool is_last = index + 1 == commands.size();
  const std::string_view program = call.name();
  if (call.has_flag({"help", "version"})) return true;
  if (program == "service") return !is_last || !call.has_argument({"restart", "start"});  // the rest uses it
  if (program == "kill") return index != 0;                                               // what the RUN has started
  if (program == "mount") return run.flag("security") != nullptr;
  if (program == "ssh") return call.has_flag({"V"}) || has_key(run);
  if (program == "top") return call.has_flag({"b"});
  if (program == "vim")
    return call.has_flag({"c", "E", "e", "s"}) || std::ranges::any_of(call.arguments(), starts_with_plus);
  if (program == "free" || program == "ps")  // something reads what it prints
    return call.command().depth > 0 || !call.command().redirects.empty() ||
           (!is_last && commands[index + 1].before == Connector::pipe);
  return false;
}

struct InteractiveCommand {
  void visit(const ast::Run& run, Pass& pass) const {
    if (!pass.as_hadolint() && !pass.shell(run).complete()) return;  // PowerShell has names of its own
    for (const Call call : calls(run, pass)) {
      if (!call.is_one_of({"free", "kill", "mount", "ps", "service", "shutdown", "ssh", "top", "vim"})) continue;
      if (!pass.as_hadolint() && has_purpose(call, run, pass.shell(run).commands())) continue;
      const char* const advice = call.is("service") ? " starts nothing that outlives this RUN; use CMD or ENTRYPOINT"
                                                    : " is for a running machine, not for a build; leave it out";
      pass.report(place(pass, run, call.name_word().span), in_quotes(call.name()) + advice);
      if (pass.as_hadolint()) return;
    }
  }
};

constexpr std::string_view kAliases[] = {"9b6b0f38", "nonsensical-command"};

}  // namespace

extern constinit const Rule dl3001 = rule<InteractiveCommand>({
    .code = "DL3001",
    .name = "interactive-command",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .hadolint = Severity::info, .security = Severity::info},
    .category = Category::shell,
    .precision = Precision::medium,
    .summary = "RUN should not start programs that are meant for a person or a running machine",
    .docs = R"md(## What it does
Reports free, kill, mount, ps, service, shutdown, ssh, top and vim in RUN. Uses that make sense in a build are left
alone: a service that the same RUN then needs, `kill` of what the RUN has started, `mount` with `--security`, ssh with
an ssh or secret mount, `ps` and `free` whose output something reads, `top -b`, and vim with commands on its command
line. The profile `hadolint` reports every use of these programs, once a RUN, but sees none behind sudo, env or a path.

## Why
Nobody sits at a build, and no process outlives the RUN that started it. Such a line is a leftover of trying things out,
or it does not do what its author hoped.

## Bad
```dockerfile
FROM debian:12
RUN service nginx start
```

## Good
```dockerfile
FROM debian:12
RUN service postgresql start && psql --file=/srv/schema.sql
CMD ["nginx", "-g", "daemon off;"]
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
