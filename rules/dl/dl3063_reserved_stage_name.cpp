// DL3063 reserved-stage-name: a stage named `scratch` or `context`.
#include "rules/support/reserved_stage_name.hpp"

namespace plimsoll::rules {

extern constinit const Rule dl3063 = rule<ReservedStageName>({
    .code = "DL3063",
    .name = "reserved-stage-name",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning},
    .category = Category::base_image,
    .precision = Precision::very_high,
    .summary = "A stage should not be named 'scratch' or 'context'",
    .docs = R"md(## What it does
Reports a stage that is named `scratch` or `context`, in any letter case. The profile `hadolint` reports the names in
lower case only.

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
