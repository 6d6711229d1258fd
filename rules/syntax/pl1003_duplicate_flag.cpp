// PL1003 duplicate-flag: A flag is given twice.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1003 = rule<SyntaxRule<SyntaxErrorKind::duplicate_flag>>({
    .code = "PL1003",
    .name = "duplicate-flag",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "A flag is given twice",
    .docs = R"md(## What it does
Reports the second of two equal flags on one instruction. `--mount`, `--exclude` and `--device` may be repeated.

## Why
The builder stops here, since it cannot know which of the two is meant.

## Bad
```dockerfile
FROM debian:12
COPY --chown=1000 --chown=2000 app.py /srv/
```

## Good
```dockerfile
FROM debian:12
COPY --chown=1000 app.py /srv/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
