// DL3014 apt-assume-yes: apt-get that asks before it installs.
#include <algorithm>

#include "rules/support/assume_yes.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

/// `-qq` and `-q=2` say yes as well. hadolint wants exactly two.
bool is_very_quiet(const Call& call, bool as_hadolint) {
  if (as_hadolint) return call.has_argument({"-q=2"}) || call.count_flag("q") == 2 || call.count_flag("quiet") == 2;
  return call.count_flag("q") + call.count_flag("quiet") >= 2 || call.has_argument({"-q=2", "--quiet=2"});
}

bool is_settled(const Call& call, bool as_hadolint) {
  if (is_very_quiet(call, as_hadolint)) return true;
  return !as_hadolint && std::ranges::any_of(call.arguments(), [](const ShellWord& word) {
    return ascii_lower(word.value).find("get::assume-yes") != std::string::npos;
  });
}

constexpr std::string_view kPrograms[] = {"apt-get"};
constexpr std::string_view kMorePrograms[] = {"apt", "aptitude"};
constexpr std::string_view kVerbs[] = {"install"};
constexpr std::string_view kMoreVerbs[] = {"autoremove", "build-dep", "dist-upgrade", "full-upgrade", "purge",
                                           "reinstall",  "remove",    "safe-upgrade", "upgrade"};
constexpr std::string_view kFlags[] = {"y", "yes", "qq", "assume-yes"};
constexpr std::string_view kMoreFlags[] = {"assume-no",  "dry-run",      "force-yes",  "h",      "help",
                                           "just-print", "no-act",       "print-uris", "recon",  "s",
                                           "simulate",   "trivial-only", "v",          "version"};
constexpr std::string_view kConfiguredBy[] = {"get::assume-yes"};
constexpr std::string_view kConfiguredIn[] = {"apt.conf"};

constexpr Asking kApt = {
    .programs = kPrograms,
    .native_programs = kMorePrograms,
    .verbs = kVerbs,
    .native_verbs = kMoreVerbs,
    .flags = kFlags,
    .native_flags = kMoreFlags,
    .configured_by = kConfiguredBy,
    .configured_in = kConfiguredIn,
    .settled = is_settled,
};

constexpr std::string_view kAliases[] = {"DS-0021", "AVD-DS-0021", "DS021", "77783205", "missing-assume-yes-switch",
                                         "S6584"};

}  // namespace

extern constinit const Rule dl3014 = rule<AssumeYes<kApt>>({
    .code = "DL3014",
    .name = "apt-assume-yes",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::warning},
    .category = Category::shell,
    .fixable = true,
    .summary = "apt-get should be told not to ask",
    .docs = R"md(## What it does
Reports `apt-get`, `apt` and `aptitude` that install, upgrade or remove packages without `-y`, `-qq` or another way to
say yes: `-o APT::Get::Assume-Yes=true`, an apt.conf that the file writes or copies, a pipe that answers. Commands with
options in an unknown variable are left alone. The profile `hadolint` looks at `apt-get` with a word `install` only,
knows no configuration, no `-o` and no pipe, and does not take `-qqq` for an answer.

## Why
As soon as more than the named packages are needed, apt asks. Nobody answers in a build, so it gives up, and the build
fails, today or when the package gets its next dependency. DEBIAN_FRONTEND does not change that.

## Bad
```dockerfile
FROM debian:12
RUN apt-get update && apt-get install curl
```

## Good
```dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y curl
```

## Fix safety
The fix adds `-y` behind the verb. It is safe: without it the command either does not ask, or fails.
)md",
});

}  // namespace plimsoll::rules
