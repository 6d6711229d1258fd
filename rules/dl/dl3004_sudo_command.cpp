// DL3004 sudo-command: a command that is executed through sudo.
// Longer than most, since hadolint's answer needs a state of its own beside ours.
#include "plimsoll/final_user.hpp"
#include "rules/support/calls.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// Index of the word `sudo` that runs the command; words.size() when there is none.
std::size_t sudo_of(const Command& command) {
  std::size_t at = 0;
  for (; at < command.words.size() && at <= command.name_index(); ++at) {
    const std::string_view path = command.words[at].value;
    if (command.words[at].literal && path.substr(path.rfind('/') + 1) == "sudo") return at;
  }
  return command.words.size();
}

/// `sudo -u app` gives rights away instead of taking them.
bool changes_to_other_user(const Command& command, std::size_t sudo) {
  const std::size_t name = command.name_index();
  for (std::size_t at = sudo + 1; at < name && at < command.words.size(); ++at) {
    std::string_view word = command.words[at].value;
    const bool attached = word.starts_with("--user=") || (word.starts_with("-u") && word.size() > 2);
    if (!attached && word != "-u" && word != "--user") continue;
    if (!attached && at + 1 < name) word = command.words[at + 1].value;
    if (attached) word.remove_prefix(word.starts_with("--") ? std::string_view("--user=").size() : 2);
    return !is_privileged_user(word);
  }
  return false;
}

struct SudoCommand {
  void visit(const ast::Run& run, Pass& pass) const {
    if (!pass.as_hadolint()) return check(run, pass.shell(run), pass);
    for (const Call call : calls(run, pass))
      if (call.is("sudo")) {
        report(run, call.name_word().span, pass);
        return;
      }
  }
  void visit(const ast::Cmd& cmd, Pass& pass) const { check_start(cmd, pass); }
  void visit(const ast::Entrypoint& entrypoint, Pass& pass) const { check_start(entrypoint, pass); }

 private:
  static void check_start(const ast::Common& node, Pass& pass) {
    if (!pass.as_hadolint()) check(node, pass.model().shell(node), pass);
  }

  static void check(const ast::Common& node, const ShellScript& script, Pass& pass) {
    for (const Command& command : script.commands()) {
      const std::size_t sudo = sudo_of(command);
      if (sudo == command.words.size() || changes_to_other_user(command, sudo)) continue;
      const Span word = command.words[sudo].span;
      Finding& finding = report(node, word, pass);
      if (node.exec || sudo + 1 != command.name_index() || !runs_as_root(pass.model(), node)) continue;
      finding.fix(Applicability::unsafe, "Remove sudo", {{{word.begin, command.words[sudo + 1].span.begin}, ""}});
    }
  }

  static Finding& report(const ast::Common& node, Span word, Pass& pass) {
    return pass.report(place(pass, node, word), "'sudo' runs this as root; change the user by USER instead");
  }
};

constexpr std::string_view kAliases[] = {"DS-0010",  "AVD-DS-0010",           "DS010",      "CKV2_DOCKER_1",
                                         "8ada6e80", "no-sudo-in-dockerfile", "DKL-DI-0001"};
constexpr std::uint16_t kCwe[] = {250};

}  // namespace

extern constinit const Rule dl3004 = rule<SudoCommand>({
    .code = "DL3004",
    .name = "sudo-command",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::error, .security = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .security_severity = "4.0",
    .fixable = true,
    .summary = "Commands should not be executed through sudo",
    .docs = R"md(## What it does
Reports `sudo` in front of a command in RUN, CMD and ENTRYPOINT, wherever it stands in the script. `sudo -u app` runs
something with fewer rights and is left alone. The profile `hadolint` reports every `sudo` that is the first word of a
command of RUN, once a RUN, and looks at no other instruction.

## Why
A build runs as root unless USER says otherwise, and then sudo does nothing but change the environment. Where it is
needed, the image carries a way to become root for everyone who gets into the container.

## Bad
```dockerfile
FROM debian:12
RUN sudo apt-get update
```

## Good
```dockerfile
FROM debian:12
RUN apt-get update
RUN sudo -u nobody make check
USER app
```

## Fix safety
Where the user is known to be root, the fix removes the word. It is unsafe: sudo clears the environment, so the command
sees variables that it did not see before.
)md",
});

}  // namespace plimsoll::rules
