// PL1002 unknown-flag: A flag that the instruction does not have.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1002 = rule<SyntaxRule<SyntaxErrorKind::unknown_flag>>({
    .code = "PL1002",
    .name = "unknown-flag",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "A flag that the instruction does not have",
    .docs = R"md(## What it does
Reports `--name` in front of the arguments when the instruction has no such flag. Names of flags are case-sensitive.

## Why
The builder stops here. A flag behind the first argument is an ordinary word and is not reported.

## Bad
```dockerfile
FROM debian:12
COPY --chwon=1000 app.py /srv/
```

## Good
```dockerfile
FROM debian:12
COPY --chown=1000 app.py /srv/
```

## Fix safety
Where one known word is near enough, the fix puts it in. It is a guess, so it is unsafe.
)md",
});

}  // namespace plimsoll::rules
