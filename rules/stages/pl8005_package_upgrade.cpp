// PL8005 package-upgrade: every package of the base image is brought up to date.
#include <algorithm>

#include "rules/support/installs.hpp"

namespace plimsoll::rules {
namespace {

/// The verb that upgrades everything; null when the command does something else or names packages.
const ShellWord* upgrade_verb(const Call& call, const Pass& pass) {
  if (call.is_one_of({"apt", "apt-get", "aptitude"}))
    return find_verb(call, pass, {"upgrade", "dist-upgrade", "full-upgrade", "safe-upgrade"});
  if (call.is("zypper")) return find_verb(call, pass, {"update", "up", "dist-upgrade", "dup"});
  if (call.is("apk")) return find_verb(call, pass, {"upgrade"});
  if (call.is_one_of({"yum", "dnf", "microdnf", "tdnf"})) return find_verb(call, pass, {"update", "upgrade"});
  return nullptr;
}

struct PackageUpgradeOfAll {
  void visit(const ast::Run& run, Pass& pass) const {
    for (const Call call : judged_calls(run, pass)) {
      const ShellWord* const verb = upgrade_verb(call, pass);
      if (verb != nullptr && behind_verb(call).empty() && !call.has_flag({"security", "advisory", "sec-severity"}))
        pass.report(verb->span, in_quotes(std::string(call.name()) + " " + verb->value) +
                                    " makes each build differ; build on a newer base image instead");
    }
  }
};

constexpr std::string_view kAliases[] = {"DS-0024",
                                         "AVD-DS-0024",
                                         "DS024",
                                         "682fe378",
                                         "09fda05e",
                                         "989ab888",
                                         "8f6456be",
                                         "d4895357",
                                         "avoid-apt-get-upgrade",
                                         "avoid-apk-upgrade",
                                         "avoid-dnf-update",
                                         "avoid-yum-update",
                                         "avoid-zypper-update",
                                         "DKL-DI-0003"};

}  // namespace

extern constinit const Rule pl8005 = rule<PackageUpgradeOfAll>({
    .code = "PL8005",
    .name = "package-upgrade",
    .aliases = kAliases,
    .severity = Severity::off,
    .category = Category::layer,
    .precision = Precision::high,
    .summary = "A build should not upgrade every package of its base image",
    .docs = R"md(## What it does
Reports `apt-get upgrade`, `apk upgrade`, `dnf update`, `zypper update` and their like without the name of a package;
`dnf upgrade --security` is fine. Off unless an option asks for it: security guides want the patches, and where the base
image is rebuilt seldom there is no other way to get them.

## Why
What is built depends on the day, the layer repeats what the base image already has, and the fix belongs into the base
image, where all that stands on it gets it.

## Bad
```dockerfile
FROM debian:12
RUN apt-get update && apt-get upgrade -y
```

## Good
```dockerfile
FROM debian:12.11
RUN apt-get update && apt-get install -y --only-upgrade libssl3
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
