// FromPlatformFlagConstDisallowed from-platform-constant: FROM --platform with a fixed value; BuildKit's variant of
// DL3029.
#include "model/platform.hpp"
#include "rules/support/build_steps.hpp"
#include "rules/support/platform_flag.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

struct FromPlatformFlagConstDisallowed {
  void visit(const ast::From& from, Pass& pass) const {
    const ast::Flag* flag = from.flag("platform");
    if (pass.in_onbuild() || flag == nullptr || !flag->value || flag->value->text.empty()) return;
    const Built built = pass.model().build(pass.model().step_of(from), flag->value->text);
    if (!built.matched.empty() || !built.unmatched.empty()) return;
    const Result<Platform> platform = parse_platform(built.text);
    if (!platform) return;
    const std::string stage = from.name() == nullptr ? "" : ascii_lower(from.name()->text);
    if (stage.find(platform->os) != std::string::npos || stage.find(platform->arch) != std::string::npos) return;
    Finding& finding = report_in_phase(pass, from, flag->text.span, constant_platform_message(built.text),
                                       BuildPhase::base_images, BuildTurn::behind_errors);
    offer_without_platform(finding, Applicability::display_only, from, pass);
  }
};

}  // namespace

extern constinit const Rule from_platform_flag_const_disallowed = rule<FromPlatformFlagConstDisallowed>({
    .code = "FromPlatformFlagConstDisallowed",
    .name = "from-platform-constant",
    .severity = Severity::info,
    .profiles = {.buildkit = Severity::warning},
    .category = Category::base_image,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "FROM --platform should not have a fixed value",
    .docs = R"md(## What it does
Reports a `--platform` of FROM without a variable, unless the name of the stage holds its operating system or its
architecture as the builder calls them (`amd64` for `x86_64`). DL3029 is the check that every other profile has.

## Why
The image is then built for that platform whatever `docker build --platform` asks for, and runs in emulation, or not
at all, on another machine.

## Bad
```dockerfile
FROM --platform=linux/amd64 debian:12
```

## Good
```dockerfile
FROM --platform=$BUILDPLATFORM golang:1.25 AS build

FROM --platform=linux/arm64 debian:12 AS package-arm64
```

## Fix safety
The removal of the flag is only shown: the base image may exist for that one platform only.
)md",
});

}  // namespace plimsoll::rules
