// FromAsCasing from-as-casing: `FROM … as …`, or the other way round.
#include "rules/buildkit/letter_case.hpp"
#include "rules/support/build_steps.hpp"

namespace plimsoll::rules {
namespace {

struct FromAsCasing {
  LetterCase usual = LetterCase::upper;

  void begin(const Pass& pass) { usual = usual_case(pass.document()); }

  void visit(const ast::From& from, Pass& pass) const {
    if (pass.in_onbuild() || from.arguments.size() < 3) return;
    const ast::Word& as = from.arguments[1];
    const LetterCase letters = letter_case(from.keyword.text);
    if (letters == LetterCase::mixed || letter_case(as.text) == letters) return;
    // Where FROM is the odd one in the file, it should change and not AS.
    if (!pass.as_buildkit() && (!same_text(as.text, "AS") || letters != usual)) return;
    Finding& finding = report_in_phase(
        pass, from, as.span, in_quotes(as.text) + " should be written like " + in_quotes(from.keyword.text) + " is",
        BuildPhase::validation);
    offer_case(finding, as, letters);
  }
};

}  // namespace

extern constinit const Rule from_as_casing = rule<FromAsCasing>({
    .code = "FromAsCasing",
    .name = "from-as-casing",
    .severity = Severity::style,
    .profiles = {.recommended = Severity::style, .buildkit = Severity::warning},
    .category = Category::base_image,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "AS should be written in the letter case of its FROM",
    .docs = R"md(## What it does
Reports `FROM … as` and `from … AS`. A FROM in mixed case is left to ConsistentInstructionCasing; outside the profile
`buildkit` so is one that is written unlike the rest of the file.

## Why
Two spellings of keywords in one line are harder to read.

## Bad
```dockerfile
FROM debian:12 as build
```

## Good
```dockerfile
FROM debian:12 AS build
```

## Fix safety
The fix changes the letter case of AS. It is safe: keywords are read without case.
)md",
});

}  // namespace plimsoll::rules
