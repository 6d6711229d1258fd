// PL1005 argument-count: an instruction has too few or too many arguments.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1005 = rule<SyntaxRule<SyntaxErrorKind::argument_count>>({
    .code = "PL1005",
    .name = "argument-count",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "An instruction has too few or too many arguments",
    .docs = R"md(## What it does
Reports an instruction whose number of arguments is impossible, such as COPY without a destination or FROM with two
words.

## Why
The builder stops here. A `#` behind the arguments is a common cause: it does not start a comment there.

## Bad
```dockerfile
FROM debian:12
COPY app.py
```

## Good
```dockerfile
FROM debian:12
COPY app.py /srv/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
