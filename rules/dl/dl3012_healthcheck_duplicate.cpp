// DL3012 healthcheck-duplicate: a second HEALTHCHECK in one stage.
#include "rules/support/second_in_stage.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kAliases[] = {"DS-0023", "AVD-DS-0023", "DS023", "1c2d47bd",
                                         "MultipleInstructionsDisallowed"};

}  // namespace

extern constinit const Rule dl3012 = rule<SecondInStage<ast::Healthcheck>>({
    .code = "DL3012",
    .name = "healthcheck-duplicate",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::error, .security = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "A stage should have one HEALTHCHECK",
    .docs = R"md(## What it does
Reports each HEALTHCHECK behind the first one of a stage. Every stage may have its own.

## Why
Only the last HEALTHCHECK of a stage counts. The one before it misleads the reader, and is often left over from a
copy.

## Bad
```dockerfile
FROM debian:12
HEALTHCHECK NONE
HEALTHCHECK CMD curl -f http://localhost:8080/
```

## Good
```dockerfile
FROM debian:12 AS build
HEALTHCHECK NONE

FROM debian:12
HEALTHCHECK CMD curl -f http://localhost:8080/
```

## Fix safety
The fix deletes the earlier HEALTHCHECK, which has no effect. It is unsafe where that would delete comments inside the
instruction as well. There is no fix where one of the two cannot be built.
)md",
});

}  // namespace plimsoll::rules
