// PL3020 privileged-container-launch: a command that starts a container without its borders.
#include <algorithm>
#include <string>

#include "rules/security/users/container_options.hpp"
#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

bool is_dangerous_capability(std::string_view name) {
  std::string small = ascii_lower(name);
  if (small.starts_with("cap_")) small.erase(0, std::string_view("cap_").size());
  return small == "all" || small == "sys_admin" || small == "sys_module" || small == "sys_ptrace";
}

bool is_dangerous(std::string_view option, std::string_view value) {
  if (option == "privileged") return value.empty() || value == "true" || value == "1";
  if (option == "cap-add") return is_dangerous_capability(value);
  if (option == "pid" || option == "ipc" || option == "uts" || option == "userns") return value == "host";
  const std::size_t separator = value.find_first_of("=:");
  return option == "security-opt" && separator != std::string_view::npos && value.substr(separator + 1) == "unconfined";
}

struct PrivilegedContainerLaunch {
  void visit(const ast::Run& run, Pass& pass) const { check(run, pass); }
  void visit(const ast::Cmd& cmd, Pass& pass) const { check(cmd, pass); }
  void visit(const ast::Entrypoint& entrypoint, Pass& pass) const { check(entrypoint, pass); }
  void visit(const ast::Healthcheck& healthcheck, Pass& pass) const { check(healthcheck, pass); }

 private:
  static void check(const ast::Common& node, Pass& pass) {
    for (const Command& command : pass.model().shell(node).commands())
      each_container_option(command, [&](std::string_view option, std::string_view value, const ShellWord& word) {
        if (is_dangerous(option, value))
          pass.report(word.span,
                      in_quotes(word.value) + " takes the borders of the container away; grant only what is needed");
      });
  }
};

constexpr std::string_view kAliases[] = {"S6431"};
constexpr std::uint16_t kCwe[] = {250};
constexpr std::string_view kTags[] = {"CIS-5.4", "CIS-5.5", "CIS-5.16", "CIS-5.22"};

}  // namespace

extern constinit const Rule pl3020 = rule<PrivilegedContainerLaunch>({
    .code = "PL3020",
    .name = "privileged-container-launch",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.0",
    .summary = "Containers should not be started with all rights",
    .docs = R"md(## What it does
Reports `docker run` and `docker create`, also of podman and nerdctl, with `--privileged`, a namespace of the machine
(`--pid=host`), a capability that amounts to root on the machine (`--cap-add=ALL`, `SYS_ADMIN`, `SYS_MODULE`,
`SYS_PTRACE`), or `--security-opt` that turns seccomp or AppArmor off, in RUN, CMD, ENTRYPOINT and HEALTHCHECK.

## Why
What runs in such a container can take over the machine.

## Bad
```dockerfile
FROM docker:28
CMD ["docker", "run", "--privileged", "example/tests"]
```

## Good
```dockerfile
FROM docker:28
CMD ["docker", "run", "--cap-add=NET_BIND_SERVICE", "example/tests"]
```

## Fix safety
There is no fix: which rights the container needs cannot be told from the file.
)md",
});

}  // namespace plimsoll::rules
