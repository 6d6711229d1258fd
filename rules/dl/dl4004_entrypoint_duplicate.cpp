// DL4004 entrypoint-duplicate: a second ENTRYPOINT in one stage.
#include "rules/support/second_in_stage.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kAliases[] = {"DS-0007",
                                         "AVD-DS-0007",
                                         "DS007",
                                         "6938958b",
                                         "multiple-entrypoint-instructions",
                                         "S6589",
                                         "MultipleInstructionsDisallowed"};

}  // namespace

extern constinit const Rule dl4004 = rule<SecondInStage<ast::Entrypoint>>({
    .code = "DL4004",
    .name = "entrypoint-duplicate",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::error, .security = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "A stage should have one ENTRYPOINT",
    .docs = R"md(## What it does
Reports each ENTRYPOINT behind the first one of a stage. Every stage may have its own.

## Why
Only the last ENTRYPOINT of a stage counts. The one before it misleads the reader, and is often left over from a copy.

## Bad
```dockerfile
FROM debian:12
ENTRYPOINT ["bash"]
ENTRYPOINT ["app"]
```

## Good
```dockerfile
FROM debian:12 AS build
ENTRYPOINT ["bash"]

FROM debian:12
ENTRYPOINT ["app"]
```

## Fix safety
The fix deletes the earlier ENTRYPOINT, which has no effect. It is unsafe where that would delete comments inside the
instruction as well. There is no fix where one of the two cannot be built.
)md",
});

}  // namespace plimsoll::rules
