// PL8001 unreachable-stage: a stage that has no part in the final image.
#include <algorithm>

#include "rules/stages/open_names.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// Words of names that stand for a step on the way to something else. Any other name may be meant for `--target`.
bool is_a_step(std::string_view word) {
  constexpr std::string_view kSteps[] = {
      "assets",       "base",    "build",    "builder",    "building", "cache", "compile", "compiler", "dependency",
      "dependencies", "deps",    "download", "downloader", "env",      "fetch", "fetcher", "install",  "installer",
      "intermediate", "prepare", "source",   "sources",    "src",      "stage", "tmp",     "tools",    "vendor"};
  return std::ranges::find(kSteps, word) != std::end(kSteps);
}

bool may_be_a_target(std::string_view name) {
  bool is_target = false;
  while (!name.empty() && !is_target) {
    const std::size_t end = std::min(name.find_first_of("-_."), name.size());
    is_target = !is_a_step(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return is_target;
}

struct UnreachableStage {
  void finish(Pass& pass) const {
    const Model& model = pass.model();
    const auto stages = model.stages();
    // What cannot be read may name a stage; with --target, the others are targets too.
    if (stages.size() < 2 || !model.invocation().target.empty() || !pass.document().errors.empty()) return;

    const OpenNames open(pass);
    std::vector<bool> needed(stages.size());
    for (const Stage& stage : stages)
      needed[stage.index] = &stage == &stages.back() || may_be_a_target(stage.name) || open.may_name(stage);
    const auto dependencies = model.dependencies();  // stage by stage; backwards, who needs comes before what is needed
    for (std::size_t i = dependencies.size(); i-- > 0;) {
      const Dependency& taken = dependencies[i];
      if (taken.source && (needed[taken.step.stage] || *taken.source > taken.step.stage)) needed[*taken.source] = true;
    }
    for (const Stage& stage : stages)
      if (!needed[stage.index]) report(stage, pass);
  }

 private:
  static void report(const Stage& stage, Pass& pass) {
    if (const ast::Word* name = stage.from->name())
      pass.report(name->span, in_quotes(name->text) + " does not feed the final stage: copy from it or delete it");
    else
      pass.report(stage.from->span,
                  "this stage does not feed the final one, and without a name it is no target: delete it");
  }
};

}  // namespace

extern constinit const Rule pl8001 = rule<UnreachableStage>({
    .code = "PL8001",
    .name = "unreachable-stage",
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info},
    .category = Category::layer,
    .summary = "A stage should feed the final stage or be a target",
    .docs = R"md(## What it does
Reports a stage that the final stage is not FROM and takes no files from, directly or over other stages, when it has no
name or one that stands for a step on the way (`build`, `deps`, `base-tools`). Any other name, such as `test` or
`debug`, is taken for a target of `--target`, and so is what such a stage needs. Silent with `--target`, for stages that
a FROM with a variable (`FROM build-$VARIANT`) may name, and where the file has syntax errors.

## Why
BuildKit skips such a stage, the older builder runs it for nothing, and readers believe that it matters. Often a
`COPY --from` was meant that takes its files from the build context or from another stage.

## Bad
```dockerfile
FROM golang:1.25 AS build
RUN go build -o /app .

FROM debian:12
COPY app /usr/bin/
```

## Good
```dockerfile
FROM golang:1.25 AS build
RUN go build -o /app .

FROM build AS test
RUN go test ./...

FROM debian:12
COPY --from=build /app /usr/bin/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
