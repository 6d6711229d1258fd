// PL1009 invalid-directive: A parser directive is given twice or has a bad value.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1009 = rule<SyntaxRule<SyntaxErrorKind::invalid_directive>>({
    .code = "PL1009",
    .name = "invalid-directive",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "A parser directive is given twice or has a bad value",
    .docs = R"md(## What it does
Reports `# escape=` with another value than a backslash or a backtick, and directives that appear twice at the top of
the file.

## Why
The builder stops here.

## Bad
```dockerfile
# escape=x
FROM debian:12
```

## Good
```dockerfile
# escape=`
FROM debian:12
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
