// DuplicateStageName stage-name-duplicate: two stages of one name; BuildKit's variant of DL3024.
#include "rules/support/repeated_stage_name.hpp"

namespace plimsoll::rules {

extern constinit const Rule duplicate_stage_name = rule<RepeatedStageName>({
    .code = "DuplicateStageName",
    .name = "stage-name-duplicate",
    .severity = Severity::warning,
    .profiles = {.buildkit = Severity::warning},
    .category = Category::base_image,
    .precision = Precision::very_high,
    .summary = "Stage names should be unique",
    .docs = R"md(## What it does
Reports each FROM whose stage name an earlier FROM has already, compared without case. DL3024 is the same check with
hadolint's code.

## Why
The builder accepts it, and takes the last stage of that name before a reference. A line that is moved may silently
copy from another stage.

## Bad
```dockerfile
FROM debian:12 AS build

FROM alpine:3.23 AS build
```

## Good
```dockerfile
FROM debian:12 AS build

FROM alpine:3.23 AS package
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
