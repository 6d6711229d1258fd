// PL1019 checks-failed: `# check=error=true`, and one of the builder's checks has something to say. The facade reports
// it (src/lint), since it depends on what other rules find.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1019 = rule<NoHooks>({
    .code = "PL1019",
    .name = "checks-failed",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "The file asks the builder to fail on check warnings, and there are some",
    .docs = R"md(## What it does
Reports that the build would fail because the file, or the build argument `BUILDKIT_DOCKERFILE_CHECK`, says
`error=true` and at least one of the builder's checks fires. The message names them. Each check is a rule of its own,
whether or not it runs here.

## Why
The builder runs everything and then stops with this error.

## Bad
```dockerfile
# check=error=true
FROM debian:12
ENV MODE production
```

## Good
```dockerfile
# check=skip=LegacyKeyValueFormat;error=true
FROM debian:12
ENV MODE production
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
