// DL3027 apt-not-apt-get: apt, which is made for people, in a script.
#include "rules/support/installs.hpp"

namespace plimsoll::rules {
namespace {

/// Verbs that mean the same to apt-get.
constexpr std::string_view kShared[] = {"autoclean", "autoremove", "build-dep", "clean", "full-upgrade",
                                        "install",   "purge",      "remove",    "update"};

struct AptNotAptGet {
  void visit(const ast::Run& run, Pass& pass) const {
    for (const Call call : calls(run, pass)) {
      if (!call.is("apt")) continue;
      const ShellWord& name = call.name_word();
      Finding& finding =
          pass.report(place(pass, run, name.span), "'apt' is made for people; use 'apt-get' or 'apt-cache' in scripts");
      if (!run.exec && name.text == "apt" && find_verb(call, pass, kShared) != nullptr)
        finding.fix(Applicability::safe, "Replace apt by apt-get", {{name.span, "apt-get"}});
      if (pass.as_hadolint()) return;
    }
  }
};

constexpr std::string_view kAliases[] = {"CKV_DOCKER_9", "b84a0b47", "prefer-apt-get"};

}  // namespace

extern constinit const Rule dl3027 = rule<AptNotAptGet>({
    .code = "DL3027",
    .name = "apt-not-apt-get",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::info},
    .category = Category::shell,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "Scripts should call apt-get or apt-cache instead of apt",
    .docs = R"md(## What it does
Reports `apt` as a command. The profile `hadolint` reports `apt` once a RUN, and not behind sudo or a path.

## Why
apt is the tool for the terminal. Its options and output may change with every release, and it says so itself whenever
its output goes somewhere else.

## Bad
```dockerfile
FROM debian:12
RUN apt update
```

## Good
```dockerfile
FROM debian:12
RUN apt-get update
```

## Fix safety
The fix replaces the name where the verb means the same to apt-get. It is safe.
)md",
});

}  // namespace plimsoll::rules
