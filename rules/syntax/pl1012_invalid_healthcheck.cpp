// PL1012 invalid-healthcheck: HEALTHCHECK is neither NONE nor CMD with a command.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1012 = rule<SyntaxRule<SyntaxErrorKind::invalid_healthcheck>>({
    .code = "PL1012",
    .name = "invalid-healthcheck",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "HEALTHCHECK is neither NONE nor CMD with a command",
    .docs = R"md(## What it does
Reports HEALTHCHECK of another type than NONE or CMD, CMD without a command, and NONE with arguments.

## Why
The builder stops here. Options stand in front of CMD: behind it they belong to the command.

## Bad
```dockerfile
FROM debian:12
HEALTHCHECK curl -f http://localhost:8080/
```

## Good
```dockerfile
FROM debian:12
HEALTHCHECK CMD curl -f http://localhost:8080/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
