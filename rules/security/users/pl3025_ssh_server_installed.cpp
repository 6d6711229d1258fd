// PL3025 ssh-server-installed: the final image has or starts an SSH server.
#include <algorithm>

#include "plimsoll/final_user.hpp"
#include "plimsoll/packages.hpp"
#include "rules/security/users/exposed_in_image.hpp"
#include "rules/security/users/ssh_server.hpp"
#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::uint32_t kSshPort = 22;

/// The word by which a command starts a server; null when it does not.
const ShellWord* starts_server(const Command& command) {
  if (command.is("service", "ssh") || command.is("service", "sshd")) return command.verb();
  if (!command.is("sshd") && !command.is("dropbear") && !command.is("ssh")) return nullptr;
  const ShellWord& name = command.words[command.name_index()];
  return !command.is("ssh") || name.value.starts_with("/etc/init.d/") ? &name : nullptr;
}

/// Whether the final image does what only somebody does who wants the server: it makes host keys, names its program or
/// its configuration, or opens its port.
bool is_about_server(const Pass& pass) {
  bool found = false;
  each_port_of_image(pass, [&](const ast::Word&, const syntax::PortSpec& spec) {
    found = found || (spec.first == kSshPort && spec.last == kSshPort);
  });
  const auto says_so = [](const Command& command) {
    return made_host_key(command) != nullptr || std::ranges::any_of(command.words, [](const ShellWord& word) {
             return word.value == "sshd" || word.value.find("/sshd") != std::string::npos;
           });
  };
  for (const ast::Instruction& instruction : pass.document().instructions) {
    if (found) break;
    const ast::Common& node = ast::common(instruction);
    if (!in_final_image(pass, node)) continue;
    if (const auto* copy = ast::as<ast::Copy>(instruction))
      found = copy->rest.text.find("sshd_config") != std::string_view::npos;
    else if (ast::as<ast::Run>(instruction) != nullptr || ast::as<ast::Cmd>(instruction) != nullptr ||
             ast::as<ast::Entrypoint>(instruction) != nullptr)
      found = std::ranges::any_of(pass.model().shell(node).commands(), says_so);
  }
  return found;
}

struct SshServerInstalled {
  void finish(Pass& pass) const {
    for (const InstalledPackage& each : pass.model().fact<Packages>().installed()) {
      if (each.removed || !(is_ssh_server(each.name) || has_both_sides(each))) continue;
      if (in_final_image(pass, *each.run) && (is_ssh_server(each.name) || is_about_server(pass)))
        pass.report(each.word->span,
                    in_quotes(each.name) + " is one more way into the container; enter it by 'docker exec' instead");
    }
    const auto& final = pass.model().fact<FinalUser>();
    if (final.entrypoint != nullptr) check(*final.entrypoint, pass);
    if (final.cmd != nullptr) check(*final.cmd, pass);
  }

 private:
  static void check(const ast::Common& node, Pass& pass) {
    for (const Command& command : pass.model().shell(node).commands())
      if (const ShellWord* word = starts_server(command))
        pass.report(word->span,
                    in_quotes(word->value) +
                        " starts an SSH server, one more way into the container; use 'docker exec' instead");
  }
};

constexpr std::uint16_t kCwe[] = {284};
constexpr std::string_view kTags[] = {"CIS-5.7"};
constexpr std::string_view kYieldsTo[] = {"ssh-host-keys-baked"};

}  // namespace

extern constinit const Rule pl3025 = rule<SshServerInstalled>({
    .code = "PL3025",
    .name = "ssh-server-installed",
    .severity = Severity::info,
    .profiles = {.security = Severity::info},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "3.5",
    .yields_to = kYieldsTo,
    .summary = "A container should not run an SSH server",
    .docs = R"md(## What it does
Reports that a stage of the final image installs an SSH server (`openssh-server`, `dropbear`, `tinysshd`), and that its
ENTRYPOINT or CMD starts one. The package `openssh` of Alpine and Arch, which is the client too, is reported where the
image makes host keys, names `sshd` or its configuration, or exposes port 22. Stages that files are only taken from are no
matter.

## Why
An SSH server needs accounts, keys and updates of its own, and is one more way in beside `docker exec` and its like in
orchestrators, which no policy of theirs sees. Images whose purpose is SSH ignore this rule.

## Bad
```dockerfile
FROM alpine:3.23
RUN apk add --no-cache dropbear
```

## Good
```dockerfile
FROM alpine:3.23
RUN apk add --no-cache openssh-client
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
