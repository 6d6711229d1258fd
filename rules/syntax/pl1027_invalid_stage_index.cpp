// PL1027 invalid-stage-index: COPY --from with a number that no stage has.
#include "rules/support/taken_files.hpp"
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {
namespace {

struct InvalidStageIndex {
  /// The builder counts an image that an earlier line takes files from as a stage of its own, behind those of the file.
  void finish(Pass& pass) const {
    TakenFiles taken(pass);
    const auto stages = static_cast<std::int64_t>(pass.model().stages().size());
    std::int64_t images = 0;
    for (const Dependency& dependency : pass.model().dependencies()) {
      if (dependency.kind == DependencyKind::base || dependency.source) continue;
      const auto number = stage_number(dependency);
      if (!number) {
        ++images;
      } else if ((*number < 0 || *number >= stages + images) && taken.includes(dependency)) {
        taken.report(dependency,
                     "there is no stage " + in_quotes(dependency.name.text) + ": the last one is " +
                         std::to_string(stages - 1) + ", counted from 0",
                     BuildPhase::graph);
      }
    }
  }
};

}  // namespace

extern constinit const Rule pl1027 = rule<InvalidStageIndex>({
    .code = "PL1027",
    .name = "invalid-stage-index",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "COPY --from gives a number that no stage has",
    .docs = R"md(## What it does
Reports `COPY --from=` with a number that is negative, or that is not below the number of stages. Stages count from 0.

## Why
The builder stops here. Names of stages survive when a stage is added, numbers do not.

## Bad
```dockerfile
FROM golang:1.25
RUN go build -o /app .

FROM debian:12
COPY --from=2 /app /usr/bin/
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
