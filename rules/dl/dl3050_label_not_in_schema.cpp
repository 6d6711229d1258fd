// DL3050 label-not-in-schema: a label that nobody asked for, with --strict-labels.
#include <vector>

#include "plimsoll/selection.hpp"
#include "rules/labels/labels.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct LabelNotInSchema {
  void visit(const ast::Label& label, Pass& pass) const {
    const auto& schema = pass.settings().label_schema;
    if (!pass.settings().strict_labels || (pass.as_hadolint() && pass.in_onbuild())) return;
    for (const ast::Pair& pair : label.pairs) {
      const auto name = label_text(pass, label, pair.name);
      if (!name || schema.contains(*name)) continue;
      std::vector<std::string_view> known;
      known.reserve(schema.size());
      for (const auto& [wanted, type] : schema) known.push_back(wanted);
      const std::string_view near = closest(*name, known);
      pass.report(place(pass, label, pair.name.span),
                  "the label " + in_quotes(*name) + " is not in the schema" +
                      (near.empty() ? "; remove it" : ", did you mean " + in_quotes(near) + "?"));
      if (pass.as_hadolint()) return;
    }
  }
};

}  // namespace

extern constinit const Rule dl3050 = rule<LabelNotInSchema>({
    .code = "DL3050",
    .name = "label-not-in-schema",
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .hadolint = Severity::info},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .needs = Need::strict_labels,
    .summary = "With --strict-labels, only labels that --require-label names may be set",
    .docs = R"md(## What it does
With `--strict-labels`, reports each label that no `--require-label` names. The profile `hadolint` reports one label an
instruction.

## Why
Where labels are agreed on, one outside of the agreement is mostly a misspelt one.

## Bad
```sh
plimsoll --strict-labels --require-label com.example.owner
```
```dockerfile
FROM debian:12
LABEL com.example.ownr=web
```

## Good
```sh
plimsoll --strict-labels --require-label com.example.owner
```
```dockerfile
FROM debian:12
LABEL com.example.owner=web
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
