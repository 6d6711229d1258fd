// PL1006 malformed-key-value: ENV, LABEL or ARG holds something that is no name=value pair.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1006 = rule<SyntaxRule<SyntaxErrorKind::malformed_pair>>({
    .code = "PL1006",
    .name = "malformed-key-value",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "ENV, LABEL or ARG holds something that is no name=value pair",
    .docs = R"md(## What it does
Reports words of ENV and LABEL without `=`, pairs of ENV, LABEL and ARG with an empty name, and ENV and LABEL that
name no value at all.

## Why
The builder stops here. A value with blanks needs quotes around it.

## Bad
```dockerfile
FROM debian:12
ENV GREETING=hello NAME
```

## Good
```dockerfile
FROM debian:12
ENV GREETING=hello NAME=world
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
