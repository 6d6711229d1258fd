// PL1023 invalid-platform: FROM --platform with something that is no platform.
#include "model/platform.hpp"
#include "rules/support/build_steps.hpp"
#include "rules/support/sure_value.hpp"
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {
namespace {

struct InvalidPlatform {
  void visit(const ast::From& from, Pass& pass) const {
    const ast::Flag* flag = from.flag("platform");
    if (pass.in_onbuild() || flag == nullptr || !flag->value || flag->value->text.empty()) return;
    const auto built = sure_value(pass, from, flag->value->text);
    if (!built || parse_platform(built->text)) return;
    const std::string message =
        built->text.empty() ? in_quotes(flag->value->text) + " is empty here: name a platform, or leave the flag out"
                            : in_quotes(built->text) + " is no platform: expected os/architecture, as linux/amd64";
    report_in_phase(pass, from, flag->value->span, message, BuildPhase::base_images, BuildTurn::behind_errors);
  }
};

}  // namespace

extern constinit const Rule pl1023 = rule<InvalidPlatform>({
    .code = "PL1023",
    .name = "invalid-platform",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "FROM --platform names no platform",
    .docs = R"md(## What it does
Reports `FROM --platform=` with something that is no platform once its variables are expanded: neither
`os/architecture[/variant]` nor a known system or architecture alone. Where it depends on an argument that only the
build knows, nothing is reported.

## Why
The builder stops here. The arguments of platforms are called `TARGETPLATFORM` and `BUILDPLATFORM`.

## Bad
```dockerfile
FROM --platform=$BULIDPLATFORM debian:12
```

## Good
```dockerfile
FROM --platform=$BUILDPLATFORM debian:12
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
