// PL1014 invalid-mount: the value of --mount cannot be read.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1014 = rule<SyntaxRule<SyntaxErrorKind::invalid_mount>>({
    .code = "PL1014",
    .name = "invalid-mount",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "The value of --mount cannot be read",
    .docs = R"md(## What it does
Reports `--mount` whose value is no list of comma-separated options, and `from=` with a variable in it.

## Why
The builder stops here. A stage whose FROM uses the variable can be named instead.

## Bad
```dockerfile
ARG TOOLS=tools
FROM debian:12
RUN --mount=type=bind,from=$TOOLS,target=/tools /tools/make
```

## Good
```dockerfile
ARG TOOLS=example/tools:1
FROM $TOOLS AS tools

FROM debian:12
RUN --mount=type=bind,from=tools,target=/tools /tools/make
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
