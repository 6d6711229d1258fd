// DL3030 yum-assume-yes: yum that asks before it installs.
#include "rules/support/dnf_asking.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kPrograms[] = {"yum"};
constexpr Asking kYum = dnf_asking(kPrograms, {});

constexpr std::string_view kAliases[] = {"6e19193a", "missing-yum-assume-yes-switch", "S6584"};

}  // namespace

extern constinit const Rule dl3030 = rule<AssumeYes<kYum>>({
    .code = "DL3030",
    .name = "yum-assume-yes",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::warning},
    .category = Category::shell,
    .fixable = true,
    .summary = "yum should be told not to ask",
    .docs = R"md(## What it does
Reports `yum` that installs, updates or removes packages without `-y`. `assumeyes` in a configuration that the file
writes or copies counts as well, and so does a pipe that answers. Commands with options in an unknown variable are left
alone. The profile `hadolint` looks at `install`, `groupinstall` and `localinstall` only, takes them at any place of the
command, knows no configuration and no pipe, and reports once a RUN.

## Why
yum asks before it changes anything. Nobody answers in a build, so it gives up, and the build fails.

## Bad
```dockerfile
FROM rockylinux:9
RUN yum install curl
```

## Good
```dockerfile
FROM rockylinux:9
RUN yum install -y curl
```

## Fix safety
The fix adds `-y` behind the verb. It is safe: without it the command either does not ask, or fails.
)md",
});

}  // namespace plimsoll::rules
