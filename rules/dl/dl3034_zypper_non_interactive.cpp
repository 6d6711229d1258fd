// DL3034 zypper-non-interactive: zypper that asks before it installs.
#include "rules/support/assume_yes.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kPrograms[] = {"zypper"};
constexpr std::string_view kVerbs[] = {"install", "in", "remove", "rm", "source-install", "si", "patch"};
constexpr std::string_view kMoreVerbs[] = {"dist-upgrade", "dup", "up", "update"};
constexpr std::string_view kFlags[] = {"non-interactive", "n", "no-confirm", "y"};
constexpr std::string_view kMoreFlags[] = {"dry-run", "D", "h", "help"};

constexpr Asking kZypper = {
    .programs = kPrograms,
    .verbs = kVerbs,
    .native_verbs = kMoreVerbs,
    .flags = kFlags,
    .native_flags = kMoreFlags,
    .flag = "--non-interactive",
    .flag_before_verb = true,
};

constexpr std::string_view kAliases[] = {"45e1fca5", "missing-zypper-no-confirm-switch", "S6584"};

}  // namespace

extern constinit const Rule dl3034 = rule<AssumeYes<kZypper>>({
    .code = "DL3034",
    .name = "zypper-non-interactive",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::warning},
    .category = Category::shell,
    .fixable = true,
    .summary = "zypper should be told not to ask",
    .docs = R"md(## What it does
Reports `zypper` that installs, updates or removes packages without `--non-interactive`, `-n` or `-y`. A pipe that
answers and options in an unknown variable are left alone. The profile `hadolint` does not look at `update` and
`dist-upgrade`, takes the other verbs at any place of the command, knows no pipe, and reports once a RUN.

## Why
zypper asks before it changes anything. Nobody answers in a build, so it gives up, and the build fails.

## Bad
```dockerfile
FROM opensuse/leap:15.6
RUN zypper install curl
```

## Good
```dockerfile
FROM opensuse/leap:15.6
RUN zypper --non-interactive install curl
```

## Fix safety
The fix adds `--non-interactive` in front of the verb. It is safe: without it the command either does not ask, or fails.
)md",
});

}  // namespace plimsoll::rules
