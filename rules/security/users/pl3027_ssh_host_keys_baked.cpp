// PL3027 ssh-host-keys-baked: host keys of an SSH server that all containers of the image share.
#include <span>
#include <utility>

#include "plimsoll/packages.hpp"
#include "rules/security/users/ssh_server.hpp"
#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct SshHostKeysBaked {
  void visit(const ast::Run& run, Pass& pass) const {
    const std::span<const Command> commands = pass.model().shell(run).commands();
    const Command* removal = nullptr;
    bool looked = false;
    for (const Command& command : commands) {
      const ShellWord* word = made_host_key(command);
      if (word == nullptr) continue;
      if (!std::exchange(looked, true)) removal = last_removal_of_host_keys(commands);
      if (removal == nullptr || removal < &command)
        report_in_image(pass, run, word->span,
                        "all containers share the host keys that are made here; make them when the container starts");
    }
  }

  /// Debian's package makes keys while it is installed.
  void finish(Pass& pass) const {
    const ast::Run* looked_at = nullptr;
    const Command* removal = nullptr;
    for (const InstalledPackage& each : pass.model().fact<Packages>().installed()) {
      if (each.name != "openssh-server" || !each.command->name().starts_with("apt") || each.removed) continue;
      if (std::exchange(looked_at, each.run) != each.run)
        removal = last_removal_of_host_keys(pass.model().shell(*each.run).commands());
      if (removal == nullptr || removal < each.command)
        report_in_image(pass, *each.run, each.word->span,
                        "'openssh-server' makes host keys, which all containers share; remove /etc/ssh/ssh_host_* in "
                        "the same RUN");
    }
  }
};

constexpr std::string_view kAliases[] = {"S6437"};
constexpr std::uint16_t kCwe[] = {321};

}  // namespace

extern constinit const Rule pl3027 = rule<SshHostKeysBaked>({
    .code = "PL3027",
    .name = "ssh-host-keys-baked",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.security = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .security_severity = "6.0",
    .summary = "Host keys of an SSH server should not be part of an image",
    .docs = R"md(## What it does
Reports ssh-keygen with `-A`, or with the name of a host key, in RUN, and Debian's package `openssh-server`, which makes
such keys while it is installed, unless a later command of the same RUN removes `/etc/ssh/ssh_host_*`. Stages that files
are only taken from count one level lower, other stages not at all.

## Why
Whoever can pull the image has the private keys, and can pass for each of its containers. A later RUN that removes them
does not help, since the layer before still has them.

## Bad
```dockerfile
FROM alpine:3.23
RUN apk add --no-cache openssh && ssh-keygen -A
CMD ["/usr/sbin/sshd", "-D"]
```

## Good
```dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y openssh-server && rm /etc/ssh/ssh_host_*
CMD ["sh", "-c", "ssh-keygen -A && exec /usr/sbin/sshd -D"]
```

## Fix safety
There is no fix: something has to make the keys when the container starts.
)md",
});

}  // namespace plimsoll::rules
