// PL3008 sudo-installed: the final image has sudo.
#include "plimsoll/packages.hpp"
#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct SudoInstalled {
  void finish(Pass& pass) const {
    for (const InstalledPackage& each : pass.model().fact<Packages>().installed())
      if ((each.name == "sudo" || each.name == "doas") && !each.removed && in_final_image(pass, *each.run))
        pass.report(each.word->span, in_quotes(each.name) + " is a way to become root; change users by USER instead");
  }
};

constexpr std::uint16_t kCwe[] = {250};

}  // namespace

extern constinit const Rule pl3008 = rule<SudoInstalled>({
    .code = "PL3008",
    .name = "sudo-installed",
    .severity = Severity::info,
    .profiles = {.security = Severity::info},
    .category = Category::user,
    .cwe = kCwe,
    .security_severity = "3.0",
    .precision = Precision::very_high,
    .summary = "The final image should not contain sudo",
    .docs = R"md(## What it does
Reports that a stage of the final image installs `sudo` or `doas` by a package manager and does not remove it again.
Stages that files are only taken from are no matter.

## Why
The build is root anyway, and a program that has to change its user at the start can do so by a tool that goes away
(`gosu`, `setpriv`). sudo stays: a flaw in it, or a careless rule in its settings, makes every user of the container
root.

## Bad
```dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y sudo
```

## Good
```dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y ca-certificates
USER 1000
```

## Fix safety
There is no fix: what uses it cannot be told from the file.
)md",
});

}  // namespace plimsoll::rules
