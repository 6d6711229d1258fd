// ReservedStageName reserved-stage-name: a stage named `scratch` or `context`.
#include "rules/support/build_steps.hpp"

namespace plimsoll::rules {
namespace {

struct ReservedStageName {
  void visit(const ast::From& from, Pass& pass) const {
    const ast::Word* name = from.name();
    if (pass.in_onbuild() || name == nullptr) return;
    const std::string small = lower(name->text);
    if (small != "scratch" && small != "context") return;
    report_in_phase(pass, from, name->span, "'" + small + "' means something else to the builder; use another name",
                    BuildPhase::stage_names);
  }
};

}  // namespace

extern constinit const Rule reserved_stage_name = rule<ReservedStageName>({
    .code = "ReservedStageName",
    .name = "reserved-stage-name",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .buildkit = Severity::warning},
    .category = Category::base_image,
    .precision = Precision::very_high,
    .summary = "A stage should not be named 'scratch' or 'context'",
    .docs = R"md(## What it does
Reports a stage that is named `scratch` or `context`, in any letter case.

## Why
`FROM scratch` behind it no longer means the empty image, and `context` is what the builder calls the files that it is
given. Who reads the file takes one for the other.

## Bad
```dockerfile
FROM debian:12 AS scratch
```

## Good
```dockerfile
FROM debian:12 AS build

FROM scratch
COPY --from=build /srv/app /app
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
