// PL1010 invalid-stage-name: A stage name that the builder does not accept.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1010 = rule<SyntaxRule<SyntaxErrorKind::invalid_stage_name>>({
    .code = "PL1010",
    .name = "invalid-stage-name",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "A stage name that the builder does not accept",
    .docs = R"md(## What it does
Reports a stage name that does not start with a letter, or holds something else than letters, digits, `-`, `_` and
`.`.

## Why
The builder stops here.

## Bad
```dockerfile
FROM debian:12 AS 1st
```

## Good
```dockerfile
FROM debian:12 AS first
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
