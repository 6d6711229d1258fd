// DL3038 dnf-assume-yes: dnf that asks before it installs.
#include "rules/support/dnf_asking.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kPrograms[] = {"dnf", "microdnf"};
constexpr std::string_view kMorePrograms[] = {"dnf5", "tdnf"};
constexpr Asking kDnf = dnf_asking(kPrograms, kMorePrograms);

constexpr std::string_view kAliases[] = {"7ebd323c", "missing-dnf-assume-yes-switch", "S6584"};

}  // namespace

extern constinit const Rule dl3038 = rule<AssumeYes<kDnf>>({
    .code = "DL3038",
    .name = "dnf-assume-yes",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::warning},
    .category = Category::shell,
    .fixable = true,
    .summary = "dnf should be told not to ask",
    .docs = R"md(## What it does
Reports `dnf`, `dnf5` and `tdnf` that install, update or remove packages without `-y`. `assumeyes` in a configuration
that the file writes or copies counts as well, and so does a pipe that answers. Commands with options in an unknown
variable are left alone. The profile `hadolint` looks at `install`, `groupinstall` and `localinstall` of `dnf` and
`microdnf` only, takes them at any place of the command, knows no configuration and no pipe, and reports once a RUN.

## Why
dnf asks before it changes anything. Nobody answers in a build, so it gives up, and the build fails. microdnf never
asks.

## Bad
```dockerfile
FROM fedora:42
RUN dnf install curl
```

## Good
```dockerfile
FROM fedora:42
RUN dnf install -y curl
```

## Fix safety
The fix adds `-y` behind the verb. It is safe: without it the command either does not ask, or fails.
)md",
});

}  // namespace plimsoll::rules
