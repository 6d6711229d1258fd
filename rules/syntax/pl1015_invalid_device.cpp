// PL1015 invalid-device: the value of --device cannot be read.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1015 = rule<SyntaxRule<SyntaxErrorKind::invalid_device>>({
    .code = "PL1015",
    .name = "invalid-device",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "The value of --device cannot be read",
    .docs = R"md(## What it does
Reports `--device` with two names, an option that it does not know, or a bad value of `required`.

## Why
The builder stops here.

## Bad
```dockerfile
FROM debian:12
RUN --device=example.com/gpu=0,required=maybe make
```

## Good
```dockerfile
FROM debian:12
RUN --device=example.com/gpu=0,required=false make
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
