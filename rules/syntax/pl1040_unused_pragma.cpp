// PL1040 unused-pragma: a comment silences rules that have nothing to say there. The facade reports it (src/lint),
// since it depends on what other rules find.
#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1040 = rule<NoHooks>({
    .code = "PL1040",
    .name = "unused-pragma",
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "A comment silences rules that have nothing to say there",
    .docs = R"md(## What it does
Reports a code in a pragma that silences nothing, one that stands there twice, and the whole comment where all its codes
are like that. It knows pragmas for plimsoll, hadolint and ShellCheck.

It says nothing about a code where silence may have another cause: the rule does not run, or lacks an option, the build
context or the name of the base image; ShellCheck takes no part; or the code is none of a rule here. A pragma for hadolint
must be useless to hadolint too, which is not known of ShellCheck's codes. Codes of this rule itself are never reported.

## Why
A pragma outlives what it was written for. Left in its place it hides the next finding, and tells its readers about a
defect that is not there.

## Bad
```dockerfile
# plimsoll ignore=DL3007
FROM debian:12
```

## Good
```dockerfile
# plimsoll ignore=DL3007 # the nightly build follows what is new
FROM debian:latest
```

## Fix safety
The fix removes the code or the line of the comment. It is unsafe where the comment gives a reason, and only shown where
it speaks to another tool, which may still need it.
)md",
});

}  // namespace plimsoll::rules
