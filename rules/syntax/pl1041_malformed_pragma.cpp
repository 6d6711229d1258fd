// PL1041 malformed-pragma: a comment that should be a pragma. The facade reports it (src/lint), since pragmas name any
// rule.
#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule pl1041 = rule<NoHooks>({
    .code = "PL1041",
    .name = "malformed-pragma",
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "A comment looks like a pragma but silences nothing, or names an unknown rule",
    .docs = R"md(## What it does
Reports a comment that speaks to plimsoll or hadolint and is not read as it was meant: a misspelt word, `ignore:` for
`ignore=`, no code, an empty place in the list, codes without a comma, a reason without its `#`. In a pragma for plimsoll
also a code that no rule has.

Also reports what the configuration forbids: silence without a reason (`pragmas.require-reason`), and codes of rules that no
comment may silence (`pragmas.never-ignore`).

Sentences about either tool are left alone, and so is whatever might be one. A code that hadolint may have is not reported
in its pragmas.

## Why
Such a comment is an ordinary one: it silences nothing, and nobody says so.

## Bad
```dockerfile
# plimsoll ignore: DL3007
FROM debian:latest
```

## Good
```dockerfile
# plimsoll ignore=DL3007
FROM debian:latest
```

## Fix safety
The fix writes what probably was meant. It is unsafe, since the comment then silences rules.
)md",
});

}  // namespace plimsoll::rules
