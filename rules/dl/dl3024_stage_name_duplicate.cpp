// DL3024 stage-name-duplicate: two stages of one name.
#include "rules/support/repeated_stage_name.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kAliases[] = {"DS-0012",       "AVD-DS-0012", "DS012",
                                         "CKV_DOCKER_11", "f2daed12",    "alias-must-be-unique"};
constexpr std::uint16_t kCwe[] = {694};

}  // namespace

extern constinit const Rule dl3024 = rule<RepeatedStageName>({
    .code = "DL3024",
    .name = "stage-name-duplicate",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .hadolint = Severity::error, .security = Severity::error},
    .category = Category::base_image,
    .cwe = kCwe,
    .security_severity = "7.5",
    .precision = Precision::very_high,
    .summary = "Stage names should be unique",
    .docs = R"md(## What it does
Reports each FROM whose stage name an earlier FROM has already. Names are compared without case, as the builder does.

## Why
References to the name mean the last stage of that name before them, so a line that is moved may silently copy from
another stage.

## Bad
```dockerfile
FROM debian:12 AS build

FROM alpine:3.23 AS Build
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
