// DL3051 label-empty: a demanded label without a value.
#include <set>
#include <string>

#include "rules/labels/labels.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct LabelEmpty {
  void visit(const ast::Label& label, Pass& pass) const {
    const auto& schema = pass.settings().label_schema;
    if (schema.empty() || (pass.as_hadolint() && pass.in_onbuild())) return;
    std::set<std::string> reported;
    for (const ast::Pair& pair : label.pairs) {
      if (!pair.value) continue;
      const auto name = label_text(pass, label, pair.name);
      if (!name || !schema.contains(*name)) continue;
      const auto value = label_text(pass, label, *pair.value);
      if (!value || !value->empty()) continue;
      if (!reported.insert(*name).second && pass.as_hadolint()) continue;
      pass.report(place(pass, label, value_span(pair)), "the label " + in_quotes(*name) + " is empty; give it a value");
    }
  }
};

}  // namespace

extern constinit const Rule dl3051 = rule<LabelEmpty>({
    .code = "DL3051",
    .name = "label-empty",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .needs = Need::label_schema,
    .summary = "A label that --require-label names should have a value",
    .docs = R"md(## What it does
Reports labels of `--require-label` that are set to nothing, also by way of a variable whose value is known. The
profile `hadolint` takes variables for text, and lets the rule of the label's type report an empty value as well.

## Why
Whoever looks for the label finds it, and learns nothing.

## Bad
```sh
plimsoll --require-label com.example.owner
```
```dockerfile
FROM debian:12
LABEL com.example.owner=""
```

## Good
```sh
plimsoll --require-label com.example.owner
```
```dockerfile
FROM debian:12
LABEL com.example.owner="web"
```

## Fix safety
There is no fix: only you know the value.
)md",
});

}  // namespace plimsoll::rules
