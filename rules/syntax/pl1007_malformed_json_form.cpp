// PL1007 malformed-json-form: A JSON array holds something else than strings.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {
namespace {
constexpr std::string_view kAliases[] = {"json-form-malformed", "S7030"};
}  // namespace

extern constinit const Rule pl1007 = rule<SyntaxRule<SyntaxErrorKind::malformed_json>>({
    .code = "PL1007",
    .name = "malformed-json-form",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "A JSON array holds something else than strings",
    .docs = R"md(## What it does
Reports an array in JSON form whose elements are not all strings, and SHELL whose argument is no JSON array. Brackets
that are no valid JSON are not reported: the builder takes them as a shell command.

## Why
The builder stops here.

## Bad
```dockerfile
FROM debian:12
CMD ["sleep", 10]
```

## Good
```dockerfile
FROM debian:12
CMD ["sleep", "10"]
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
