// PL3017 host-network-build: RUN --network=host.
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct HostNetworkBuild {
  void visit(const ast::Run& run, Pass& pass) const {
    const ast::Flag* flag = run.flag("network");
    if (flag == nullptr || !flag->value || flag->value->text != "host") return;
    const Span span = flag->text.span;
    Finding& finding = pass.report(span, "'--network=host' opens the network of the builder's machine; leave it out");
    const bool blank_behind = pass.document().source->slice({span.end, span.end + 1}) == " ";
    finding.fix(Applicability::unsafe, "Remove --network=host",
                {{{span.begin, span.end + (blank_behind ? 1U : 0U)}, ""}});
  }
};

constexpr std::string_view kAliases[] = {"S6431"};
constexpr std::uint16_t kCwe[] = {653};
constexpr std::string_view kTags[] = {"CIS-5.10"};

}  // namespace

extern constinit const Rule pl3017 = rule<HostNetworkBuild>({
    .code = "PL3017",
    .name = "host-network-build",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "5.5",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "A build should not use the network of the machine it runs on",
    .docs = R"md(## What it does
Reports `RUN --network=host`.

## Why
The command reaches every service that listens on the builder's machine, those too that listen on its loopback address
because they ask for no password. It also makes the build depend on that machine.

## Bad
```dockerfile
FROM debian:12
RUN --network=host make fetch
```

## Good
```dockerfile
FROM debian:12
RUN make fetch
```

## Fix safety
The fix removes the flag. It is unsafe: a command that needs a service of the machine fails without it.
)md",
});

}  // namespace plimsoll::rules
