// PL1013 onbuild-forbidden-trigger: ONBUILD of FROM, MAINTAINER or ONBUILD.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kAliases[] = {"408460f2"};

}  // namespace

extern constinit const Rule pl1013 = rule<SyntaxRule<SyntaxErrorKind::forbidden_trigger>>({
    .code = "PL1013",
    .name = "onbuild-forbidden-trigger",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "ONBUILD of FROM, MAINTAINER or ONBUILD",
    .docs = R"md(## What it does
Reports ONBUILD whose trigger is FROM, MAINTAINER or another ONBUILD.

## Why
The builder stops here: these instructions have no meaning in the build of another image.

## Bad
```dockerfile
FROM debian:12
ONBUILD MAINTAINER Jane Doe
```

## Good
```dockerfile
FROM debian:12
ONBUILD COPY . /srv/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
