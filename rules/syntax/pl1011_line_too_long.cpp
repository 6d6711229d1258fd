// PL1011 line-too-long: A line is longer than 65535 bytes.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1011 = rule<SyntaxRule<SyntaxErrorKind::line_too_long>>({
    .code = "PL1011",
    .name = "line-too-long",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "A line is longer than 65535 bytes",
    .docs = R"md(## What it does
Reports a line of more than 65535 bytes. The builder reads no further than that.

## Why
The builder stops here. Long data is better copied from a file, or wrapped with continuations.

## Bad
```dockerfile
FROM debian:12
# and a line of 65536 bytes
```

## Good
```dockerfile
FROM debian:12
COPY data.json /srv/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
