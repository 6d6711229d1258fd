// PL1025 circular-dependency: stages that need each other.
#include <set>

#include "rules/support/taken_files.hpp"
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {
namespace {

struct CircularDependency {
  /// Once a circle, at the first line that closes it; a stage that takes from itself each time.
  void finish(Pass& pass) const {
    TakenFiles taken(pass);
    std::set<std::uint32_t> circles;
    for (const Dependency* dependency : taken.all()) {
      if (!taken.is_circular(*dependency)) continue;
      const std::uint32_t own = dependency->step.stage;
      const bool itself = dependency->source == own;
      if (!itself && !circles.insert(taken.circle_of(own)).second) continue;
      const std::string name = in_quotes(dependency->name.text);
      Finding* finding = taken.report(*dependency,
                                      itself ? name + " is the stage itself: take from an earlier one"
                                             : "stage " + name + " needs this one in turn: break the circle",
                                      BuildPhase::graph);
      if (finding != nullptr && !itself)
        finding->note(pass.model().stages()[*dependency->source].from->keyword.span, "the other stage");
    }
  }
};

}  // namespace

extern constinit const Rule pl1025 = rule<CircularDependency>({
    .code = "PL1025",
    .name = "circular-dependency",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "Stages need each other in a circle, or a stage itself",
    .docs = R"md(## What it does
Reports `COPY --from=` and `RUN --mount=from=` of the stage that the line stands in, and of a stage that needs that one
for itself: by its FROM, by COPY or by a mount, over any number of steps. A circle is reported once, where it begins.

## Why
None of the stages can be built before the others; the builder stops here.

## Bad
```dockerfile
FROM debian:12 AS assets
COPY --from=app /srv/version /version

FROM debian:12 AS app
COPY --from=assets /version /srv/version
```

## Good
```dockerfile
FROM debian:12 AS version
RUN date > /version

FROM debian:12 AS app
COPY --from=version /version /srv/version
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
