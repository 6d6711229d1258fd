// PL2010 stage-name-differs-in-case: FROM, COPY or a mount names a stage in other letter case.
#include <unordered_map>

#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

struct StageNameDiffersInCase {
  void finish(Pass& pass) const {
    const auto stages = pass.model().stages();
    std::unordered_map<std::string_view, const Stage*> earlier;  // the last of each name, as the builder takes it
    std::uint32_t known = 0;
    for (const Dependency& taken : pass.model().dependencies()) {
      for (; known < taken.step.stage; ++known)
        if (!stages[known].name.empty()) earlier[stages[known].name] = &stages[known];
      if (taken.kind == DependencyKind::base) {
        const auto found = earlier.find(ascii_lower(stages[taken.step.stage].image.value.text));
        if (found != earlier.end()) check_base(stages[taken.step.stage], *found->second, pass);
      } else if (taken.source && *taken.source < taken.step.stage && !taken.step.trigger) {
        check_copy(taken, stages[*taken.source], pass);
      }
    }
  }

 private:
  static void check_base(const Stage& stage, const Stage& meant, Pass& pass) {
    const Value& image = stage.image.value;
    if (stage.base || !image.known || image.text == meant.name) return;
    const ast::Word& word = *stage.from->image();
    Finding& finding = pass.report(word.span, in_quotes(image.text) + " is no stage: FROM compares case, write " +
                                                  in_quotes(meant.name))
                           .note(meant.from->name()->span, "the stage is named here");
    if (word.text == image.text) finding.fix(Applicability::safe, title(meant.name), {{word.span, meant.name}});
  }

  static void check_copy(const Dependency& taken, const Stage& stage, Pass& pass) {
    const ast::Word* const name = stage.from->name();
    if (name == nullptr || name->text == taken.name.text || taken.name.text == stage.name ||
        ascii_lower(taken.name.text) != stage.name)
      return;
    pass.report(taken.name.span, in_quotes(taken.name.text) + " is stage " + in_quotes(name->text) + ": write it alike")
        .at(Severity::info)
        .note(name->span, "the stage is named here")
        .fix(Applicability::safe, title(name->text), {{taken.name.span, std::string(name->text)}});
  }

  static std::string title(std::string_view name) { return "Write " + in_quotes(name); }
};

}  // namespace

extern constinit const Rule pl2010 = rule<StageNameDiffersInCase>({
    .code = "PL2010",
    .name = "stage-name-differs-in-case",
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error},
    .category = Category::base_image,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "Stages should be named in the letter case in which they are defined",
    .docs = R"md(## What it does
Reports a FROM that differs from the name of an earlier stage in nothing but letter case, and, as info, such a
`COPY --from` or `RUN --mount=from`. A name that `--build-context` gives is none of a stage.

## Why
The builder keeps names of stages in lower case. FROM must match that exactly: `FROM Base` never finds a stage, and no
image has capitals in its name, so the build stops. COPY and mounts are compared without case, but readers and other
tools are not.

## Bad
```dockerfile
FROM debian:12 AS base
RUN apt-get update

FROM Base
```

## Good
```dockerfile
FROM debian:12 AS base
RUN apt-get update

FROM base
COPY --from=base /etc/passwd /srv/
```

## Fix safety
The fix writes the name as the stage has it. It is safe: where FROM is wrong the file cannot be built yet, and for COPY
and mounts the builder sees no difference.
)md",
});

}  // namespace plimsoll::rules
