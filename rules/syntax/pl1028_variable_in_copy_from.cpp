// PL1028 variable-in-copy-from: COPY --from with something that would be expanded.
#include "rules/support/taken_files.hpp"
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {
namespace {

struct VariableInCopyFrom {
  void finish(Pass& pass) const {
    TakenFiles taken(pass);
    for (const Dependency* dependency : taken.all()) {
      if (!has_variables(pass, *dependency)) continue;
      Finding* finding = taken.report(
          *dependency, "'--from' takes no variables: give the image a stage name and use that", BuildPhase::graph);
      if (finding != nullptr && pass.as_buildkit()) finding->at(Severity::warning);
    }
  }
};

}  // namespace

extern constinit const Rule pl1028 = rule<VariableInCopyFrom>({
    .code = "PL1028",
    .name = "variable-in-copy-from",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "COPY --from takes no variables",
    .docs = R"md(## What it does
Reports `COPY --from=` with a variable, a quote or an escape in its value. It is a warning in the profile `buildkit`,
whose check run lets it pass.

## Why
The builder stops here: it must know all stages before it looks at variables. A FROM may use the variable, and its
stage be named instead.

## Bad
```dockerfile
ARG TOOLS=example/tools:1
FROM debian:12
COPY --from=$TOOLS /tool /usr/bin/
```

## Good
```dockerfile
ARG TOOLS=example/tools:1
FROM $TOOLS AS tools

FROM debian:12
COPY --from=tools /tool /usr/bin/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
