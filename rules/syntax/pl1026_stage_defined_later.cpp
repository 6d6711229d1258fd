// PL1026 stage-defined-later: a stage takes files from one that comes later.
#include "rules/support/taken_files.hpp"
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {
namespace {

struct StageDefinedLater {
  void finish(Pass& pass) const {
    TakenFiles taken(pass);
    for (const Dependency* dependency : taken.all()) {
      const auto source = dependency->source;
      if (!source || *source <= dependency->step.stage || taken.is_circular(*dependency)) continue;
      Finding* finding = taken.report(
          *dependency, "stage " + in_quotes(dependency->name.text) + " comes later: move it before this one",
          BuildPhase::run);
      if (finding != nullptr) finding->note(pass.model().stages()[*source].from->keyword.span, "the stage begins here");
    }
  }
};

}  // namespace

extern constinit const Rule pl1026 = rule<StageDefinedLater>({
    .code = "PL1026",
    .name = "stage-defined-later",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "A stage takes files from a stage that comes later",
    .docs = R"md(## What it does
Reports `COPY --from=` and `RUN --mount=from=` of a stage that stands further down in the file.

## Why
The builder works through the stages in the order of the file and stops here.

## Bad
```dockerfile
FROM debian:12
COPY --from=build /app /usr/bin/

FROM golang:1.25 AS build
RUN go build -o /app .
```

## Good
```dockerfile
FROM golang:1.25 AS build
RUN go build -o /app .

FROM debian:12
COPY --from=build /app /usr/bin/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
