// PL5021 ssh-host-key-check-off: ssh should know the hosts that it talks to.
#include "rules/security/switches.hpp"
#include "rules/support/calls.hpp"

namespace plimsoll::rules {
namespace {

struct SshHostKeyCheckOff {
  void visit(const ast::Run& run, Pass& pass) const {
    const auto compares = [](const Call& call) {
      return call.is_one_of({"diff", "cmp", "sha256sum", "grep"}) ||
             (call.is("ssh-keygen") && call.has_flag({"l", "F"}));
    };
    const ShellWord* scan = nullptr;
    for (const Call call : calls(run, pass)) {
      if (compares(call)) return;
      if (scan == nullptr && call.is("ssh-keyscan")) scan = &call.name_word();
    }
    if (scan == nullptr) return;
    pass.report(scan->span, "'ssh-keyscan' takes the key of whoever answers: write the key that you know into the file")
        .at(Severity::info);
  }
  void finish(Pass& pass) const {
    report_switches(pass, SwitchKind::ssh_host_key,
                    "lets ssh trust a host that it does not know: put the host's key into known_hosts");
  }
};

constexpr std::uint16_t kCwe[] = {295, 322};

}  // namespace

extern constinit const Rule pl5021 = rule<SshHostKeyCheckOff>({
    .code = "PL5021",
    .name = "ssh-host-key-check-off",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::download,
    .cwe = kCwe,
    .security_severity = "5.9",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "ssh should know the hosts that it talks to",
    .docs = R"md(## What it does
Reports `StrictHostKeyChecking` with the value `no` or `off`, and `UserKnownHostsFile=/dev/null` without it: in options
of ssh, scp, sftp, rsync, git and ansible, in variables such as GIT_SSH_COMMAND, and in files that the build writes or
edits. The same for `host_key_checking` of Ansible. `accept-new`, and `ssh-keyscan` whose answer nothing compares, are
an info.

## Why
The host key is all that tells the server from somebody in its place, who can hand out other code and use an agent that
is forwarded. Written into the image's configuration, the switch holds for every connection.

## Bad
```dockerfile
FROM alpine:3.22
RUN --mount=type=ssh GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=no" git clone git@git.example.com:team/app.git
```

## Good
```dockerfile
FROM alpine:3.22
COPY known_hosts /etc/ssh/ssh_known_hosts
RUN --mount=type=ssh git clone git@git.example.com:team/app.git
```

## Fix safety
Only `ANSIBLE_HOST_KEY_CHECKING` has a fix, which removes it from ENV, ARG and from in front of a command. It is unsafe:
hosts that are not in known_hosts then fail the build. Where an option of ssh is given, somebody has to say which keys
are right.
)md",
});

}  // namespace plimsoll::rules
