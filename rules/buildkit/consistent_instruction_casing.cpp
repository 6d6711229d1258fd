// ConsistentInstructionCasing consistent-instruction-casing: keywords in another letter case than most.
#include "rules/buildkit/letter_case.hpp"
#include "rules/support/build_steps.hpp"

namespace plimsoll::rules {
namespace {

struct ConsistentInstructionCasing {
  LetterCase usual = LetterCase::upper;
  bool in_stage = false;

  void begin(const Pass& pass) { usual = usual_case(pass.document()); }

  void visit(const ast::From& from, Pass& pass) {
    in_stage = in_stage || !pass.in_onbuild();
    visit(static_cast<const ast::Common&>(from), pass);
  }
  void visit(const ast::Unknown&, Pass&) const {}
  void visit(const ast::Common& node, Pass& pass) const {
    if (!in_stage || pass.in_onbuild() || letter_case(node.keyword.text) == usual) return;
    const std::string better = in_case(node.keyword.text, usual);
    Finding& finding = report_in_phase(
        pass, node, node.keyword.span,
        in_quotes(node.keyword.text) + " should be '" + better + "', in the letter case of most instructions",
        BuildPhase::stage_names);
    offer_case(finding, node.keyword, usual);
  }
};

}  // namespace

extern constinit const Rule consistent_instruction_casing = rule<ConsistentInstructionCasing>({
    .code = "ConsistentInstructionCasing",
    .name = "consistent-instruction-casing",
    .severity = Severity::style,
    .profiles = {.recommended = Severity::style, .buildkit = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "Instructions should be written in one letter case",
    .docs = R"md(## What it does
Counts which instructions are in capitals and which in lower case, and reports those that are unlike most; of equal
numbers, capitals win. ARG in front of the first FROM and the triggers of ONBUILD are left out.

## Why
Instructions stand out from their arguments where all are written alike, and a search for `RUN` finds all of them.

## Bad
```dockerfile
FROM debian:12
run make
CMD ["app"]
```

## Good
```dockerfile
FROM debian:12
RUN make
CMD ["app"]
```

## Fix safety
The fix changes the letter case of the instruction. It is safe: keywords are read without case.
)md",
});

}  // namespace plimsoll::rules
