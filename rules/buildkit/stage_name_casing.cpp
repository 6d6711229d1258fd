// StageNameCasing stage-name-casing: a stage name with capitals.
#include "rules/buildkit/letter_case.hpp"
#include "rules/support/build_steps.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

struct StageNameCasing {
  void visit(const ast::From& from, Pass& pass) const {
    const ast::Word* name = from.name();
    if (pass.in_onbuild() || name == nullptr || name->text == ascii_lower(name->text)) return;
    Finding& finding =
        report_in_phase(pass, from, name->span, in_quotes(name->text) + " should be in lower case, as stage names are",
                        BuildPhase::validation);
    offer_case(finding, *name, LetterCase::lower);
  }
};

}  // namespace

extern constinit const Rule stage_name_casing = rule<StageNameCasing>({
    .code = "StageNameCasing",
    .name = "stage-name-casing",
    .severity = Severity::style,
    .profiles = {.recommended = Severity::style, .buildkit = Severity::warning},
    .category = Category::base_image,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "Stage names should be in lower case",
    .docs = R"md(## What it does
Reports the name of a stage that has capital letters.

## Why
The builder keeps the name in lower case, and `FROM Base` never finds a stage that was named `Base`: an image of that
name is looked for instead.

## Bad
```dockerfile
FROM debian:12 AS Build
```

## Good
```dockerfile
FROM debian:12 AS build
```

## Fix safety
The fix writes the name in lower case. It is safe: the builder does the same, and `--from` and `--target` are compared
without case.
)md",
});

}  // namespace plimsoll::rules
