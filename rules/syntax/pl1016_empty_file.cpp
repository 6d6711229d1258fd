// PL1016 empty-file: the file holds no instruction.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1016 = rule<SyntaxRule<SyntaxErrorKind::empty_file>>({
    .code = "PL1016",
    .name = "empty-file",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "The file holds no instruction",
    .docs = R"md(## What it does
Reports a file that is empty or holds nothing but comments and blank lines.

## Why
There is nothing to build, and the builder says so. A file that was truncated, or saved under the wrong name, looks
like this.

## Bad
```dockerfile
# base image of all services
```

## Good
```dockerfile
# base image of all services
FROM debian:12
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
