// RedundantTargetPlatform redundant-target-platform: FROM --platform=$TARGETPLATFORM.
#include "rules/support/build_steps.hpp"
#include "rules/support/platform_flag.hpp"

namespace plimsoll::rules {
namespace {

struct RedundantTargetPlatform {
  void visit(const ast::From& from, Pass& pass) const {
    const ast::Flag* flag = from.flag("platform");
    if (pass.in_onbuild() || flag == nullptr || !flag->value) return;
    const Step step = pass.model().step_of(from);
    const Built built = pass.model().build(step, flag->value->text);
    if (built.matched.size() != 1 || built.matched.front() != "TARGETPLATFORM" || !built.unmatched.empty()) return;
    if (built.text != pass.model().build(step, "$TARGETPLATFORM").text) return;
    Finding& finding = report_in_phase(pass, from, flag->text.span,
                                       in_quotes(flag->text.text) + " says what holds anyway; leave it out",
                                       BuildPhase::base_images, BuildTurn::behind_errors);
    offer_without_platform(finding, Applicability::safe, from, pass);
  }
};

}  // namespace

extern constinit const Rule redundant_target_platform = rule<RedundantTargetPlatform>({
    .code = "RedundantTargetPlatform",
    .name = "redundant-target-platform",
    .severity = Severity::style,
    .profiles = {.recommended = Severity::style, .buildkit = Severity::warning},
    .category = Category::base_image,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "FROM needs no --platform=$TARGETPLATFORM",
    .docs = R"md(## What it does
Reports a `--platform` of FROM that is nothing but TARGETPLATFORM. Parts of it (`$TARGETOS/$TARGETARCH`) and additions
(`$TARGETPLATFORM/v7`) are fine.

## Why
A stage is built for the target platform unless it says otherwise. The flag looks as if there was a reason.

## Bad
```dockerfile
FROM --platform=$TARGETPLATFORM debian:12
```

## Good
```dockerfile
FROM --platform=$BUILDPLATFORM golang:1.25 AS build

FROM debian:12
```

## Fix safety
The fix removes the flag. It is safe: the builder takes the same platform without it.
)md",
});

}  // namespace plimsoll::rules
