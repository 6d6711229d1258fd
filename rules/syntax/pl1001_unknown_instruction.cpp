// PL1001 unknown-instruction: the first word of a line is no instruction.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1001 = rule<SyntaxRule<SyntaxErrorKind::unknown_instruction>>({
    .code = "PL1001",
    .name = "unknown-instruction",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "The first word of a line is no instruction",
    .docs = R"md(## What it does
Reports a line whose first word is no Dockerfile instruction. The rest of that line is not looked at; everything else
is.

## Why
The builder stops here. Often the word is misspelt, or a line of the instruction above lost its continuation.

## Bad
```dockerfile
FROM debian:12
RUNN make
```

## Good
```dockerfile
FROM debian:12
RUN make
```

## Fix safety
Where one known word is near enough, the fix puts it in. It is a guess, so it is unsafe.
)md",
});

}  // namespace plimsoll::rules
