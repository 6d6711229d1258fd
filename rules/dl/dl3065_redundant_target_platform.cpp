// DL3065 redundant-target-platform: FROM --platform=$TARGETPLATFORM.
#include "rules/support/platform_flag.hpp"

namespace plimsoll::rules {

extern constinit const Rule dl3065 = rule<RedundantTargetPlatform>({
    .code = "DL3065",
    .name = "redundant-target-platform",
    .severity = Severity::style,
    .profiles = {.recommended = Severity::style, .hadolint = Severity::warning},
    .category = Category::base_image,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "FROM needs no --platform=$TARGETPLATFORM",
    .docs = R"md(## What it does
Reports a `--platform` of FROM that is nothing but TARGETPLATFORM. Parts of it (`$TARGETOS/$TARGETARCH`) and additions
(`$TARGETPLATFORM/v7`) are fine. The profile `hadolint` knows `$TARGETPLATFORM` and `${TARGETPLATFORM}` only, and no
quotes around them.

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
