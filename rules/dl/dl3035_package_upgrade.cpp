// DL3035 package-upgrade: zypper dist-upgrade.
#include "rules/support/installs.hpp"

namespace plimsoll::rules {
namespace {

/// Rolling distributions have no other update.
bool is_rolling(const ast::Run& run, const Pass& pass) {
  const Stage* const stage = pass.model().stage_of(run);
  if (stage == nullptr) return true;
  const BaseImage& image = pass.model().root_image(*stage);
  return !image.value.known || image.value.text.find("tumbleweed") != std::string::npos;
}

struct PackageUpgrade {
  void visit(const ast::Run& run, Pass& pass) const {
    const bool native = !pass.as_hadolint();
    if (native && is_rolling(run, pass)) return;
    for (const Call call : judged_calls(run, pass)) {
      if (!call.is("zypper")) continue;
      const ShellWord* const verb = find_verb(call, pass, {"dist-upgrade", "dup"});
      if (verb == nullptr || (native && call.has_flag({"from", "repo", "r", "dry-run", "D"}))) continue;
      pass.report(place(pass, run, verb->span),
                  "'zypper " + verb->value + "' changes the release; use another base " + "image, or 'zypper patch'");
      if (!native) return;
    }
  }
};

}  // namespace

extern constinit const Rule dl3035 = rule<PackageUpgrade>({
    .code = "DL3035",
    .name = "package-upgrade",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning},
    .category = Category::layer,
    .summary = "A base image should not be upgraded to another release",
    .docs = R"md(## What it does
Reports `zypper dist-upgrade` and `zypper dup`. Images of Tumbleweed, which has no other update, upgrades to what one
repository has, and base images that are not known are left alone. The profile `hadolint` reports every `zypper` with a
word `dist-upgrade` or `dup`, whatever the base image and the repositories are, once a RUN.

## Why
The command may replace and remove any package, also those that the base image relies on, and most of the image then
lies in one more layer. `zypper patch` brings security updates; a new release comes with a new base image.

## Bad
```dockerfile
FROM opensuse/leap:15.6
RUN zypper --non-interactive dup
```

## Good
```dockerfile
FROM opensuse/leap:15.6
RUN zypper --non-interactive patch
```

## Fix safety
There is no fix: what was meant cannot be told from the file.
)md",
});

}  // namespace plimsoll::rules
