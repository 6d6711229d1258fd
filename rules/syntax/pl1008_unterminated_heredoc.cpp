// PL1008 unterminated-heredoc: A here-document has no last line.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1008 = rule<SyntaxRule<SyntaxErrorKind::unterminated_heredoc>>({
    .code = "PL1008",
    .name = "unterminated-heredoc",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "A here-document has no last line",
    .docs = R"md(## What it does
Reports a here-document whose terminator does not follow on a line of its own. Nothing may stand beside it, not even a
blank; only `<<-` allows tabs in front of it.

## Why
The builder stops here, and everything to the end of the file is taken as the body. `$((1 << 2))` opens a
here-document too, because of the blank behind `<<`.

## Bad
```dockerfile
FROM debian:12
RUN <<EOF
make
```

## Good
```dockerfile
FROM debian:12
RUN <<EOF
make
EOF
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
