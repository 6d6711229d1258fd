// DL4003 cmd-duplicate: a second CMD in one stage.
#include "rules/support/second_in_stage.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kAliases[] = {"DS-0016",
                                         "AVD-DS-0016",
                                         "DS016",
                                         "41c195f4",
                                         "multiple-cmd-instructions",
                                         "S6589",
                                         "MultipleInstructionsDisallowed"};

}  // namespace

extern constinit const Rule dl4003 = rule<SecondInStage<ast::Cmd>>({
    .code = "DL4003",
    .name = "cmd-duplicate",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "A stage should have one CMD",
    .docs = R"md(## What it does
Reports each CMD behind the first one of a stage. Every stage may have its own.

## Why
Only the last CMD of a stage counts. The one before it misleads the reader, and is often left over from a copy.

## Bad
```dockerfile
FROM debian:12
CMD ["bash"]
CMD ["app", "--serve"]
```

## Good
```dockerfile
FROM debian:12 AS build
CMD ["bash"]

FROM debian:12
HEALTHCHECK CMD ["app", "--check"]
CMD ["app", "--serve"]
```

## Fix safety
The fix deletes the earlier CMD, which has no effect. It is unsafe where that would delete comments inside the
instruction as well. There is no fix where one of the two cannot be built.
)md",
});

}  // namespace plimsoll::rules
