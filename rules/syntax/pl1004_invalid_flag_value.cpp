// PL1004 invalid-flag-value: A flag has no value, or one that it does not take.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1004 = rule<SyntaxRule<SyntaxErrorKind::invalid_flag_value>>({
    .code = "PL1004",
    .name = "invalid-flag-value",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "A flag has no value, or one that it does not take",
    .docs = R"md(## What it does
Reports a flag without the value that it needs, and values outside of what the flag allows: booleans, durations,
numbers of retries, network and security modes.

## Why
The builder stops here.

## Bad
```dockerfile
FROM debian:12
RUN --network=offline make
```

## Good
```dockerfile
FROM debian:12
RUN --network=none make
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
