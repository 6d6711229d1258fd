// PL1017 empty-volume: VOLUME names an empty path.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1017 = rule<SyntaxRule<SyntaxErrorKind::empty_volume>>({
    .code = "PL1017",
    .name = "empty-volume",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "VOLUME names an empty path",
    .docs = R"md(## What it does
Reports an empty or blank path in VOLUME.

## Why
The builder stops here.

## Bad
```dockerfile
FROM debian:12
VOLUME ["/data", ""]
```

## Good
```dockerfile
FROM debian:12
VOLUME ["/data"]
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
