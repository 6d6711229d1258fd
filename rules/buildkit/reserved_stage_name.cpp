// ReservedStageName reserved-stage-name: a stage named `scratch` or `context`; BuildKit's variant of DL3063.
#include "rules/support/reserved_stage_name.hpp"

namespace plimsoll::rules {

extern constinit const Rule reserved_stage_name = rule<ReservedStageName>({
    .code = "ReservedStageName",
    .name = "reserved-stage-name",
    .severity = Severity::warning,
    .profiles = {.buildkit = Severity::warning},
    .category = Category::base_image,
    .precision = Precision::very_high,
    .summary = "A stage should not be named 'scratch' or 'context'",
    .docs = R"md(## What it does
Reports a stage that is named `scratch` or `context`, in any letter case. DL3063 is the same check with hadolint's code.

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
