// PL1024 unknown-target: the stage that --target asks for does not exist.
#include <vector>

#include "rules/support/words.hpp"
#include "rules/syntax/syntax_rule.hpp"
#include "syntax/suggest.hpp"

namespace plimsoll::rules {
namespace {

struct UnknownTarget {
  void begin(Pass& pass) const {
    const Model& model = pass.model();
    const std::string& target = model.invocation().target;
    if (target.empty() || model.stages().empty() || model.final_stage() != nullptr) return;
    std::vector<std::string_view> names;
    for (const Stage& stage : model.stages())
      if (!stage.name.empty()) names.push_back(stage.name);
    const std::string_view near = syntax::nearest(target, names).value_or("");
    pass.report_file("there is no stage " + in_quotes(target) + " to build" +
                     (near.empty() ? "" : ", did you mean " + in_quotes(near) + "?"))
        .when(BuildPhase::graph, 0, BuildTurn::first);
  }
};

}  // namespace

extern constinit const Rule pl1024 = rule<UnknownTarget>({
    .code = "PL1024",
    .name = "unknown-target",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "The stage that --target asks for does not exist",
    .docs = R"md(## What it does
Reports that no stage of the file has the name that the option `--target` gives. Names are compared without case; a
stage without a name cannot be a target.

## Why
The builder stops here.

## Bad
With `--target=biuld`:

```dockerfile
FROM golang:1.25 AS build
```

## Good
```dockerfile
FROM golang:1.25 AS build
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
