// DL3049 label-missing: the image lacks a label that is demanded.
#include <algorithm>
#include <set>
#include <string>

#include "rules/labels/final_labels.hpp"
#include "rules/labels/hadolint_labelled_stages.hpp"
#include "rules/labels/labels.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct LabelMissing {
  HadolintLabelledStages stages = {};

  void visit(const ast::From& from, Pass& pass) {
    if (pass.as_hadolint() && !pass.in_onbuild()) stages.begin_stage(from, pass.settings().label_schema);
  }
  void visit(const ast::Copy& copy, Pass& pass) {
    if (pass.as_hadolint() && !pass.in_onbuild()) stages.copy(copy);
  }
  void visit(const ast::Label& label, Pass& pass) {
    if (!pass.as_hadolint() || pass.in_onbuild()) return;
    for (const ast::Pair& pair : label.pairs) stages.label(*label_text(pass, label, pair.name));
  }

  void finish(Pass& pass) const {
    if (pass.settings().label_schema.empty()) return;
    if (pass.as_hadolint())
      stages.each_missing([&](const ast::From& from, std::string_view name) { report(pass, from, name); });
    else
      check_final_image(pass);
  }

 private:
  static void report(Pass& pass, const ast::From& from, std::string_view name) {
    const ast::Word& word = from.image() != nullptr ? *from.image() : from.keyword;
    pass.report(place(pass, from, word.span), "the image lacks the label " + in_quotes(name) + "; set it with LABEL");
  }

  static void check_final_image(Pass& pass) {
    const auto labels = final_labels(pass);
    if (!labels) return;
    for (const auto& [name, type] : pass.settings().label_schema)
      if (!labels->contains(name)) report(pass, *pass.model().final_stage()->from, name);
  }
};

}  // namespace

extern constinit const Rule dl3049 = rule<LabelMissing>({
    .code = "DL3049",
    .name = "label-missing",
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .hadolint = Severity::info},
    .category = Category::metadata,
    .needs = Need::label_schema,
    .summary = "The image should have every label that --require-label names",
    .docs = R"md(## What it does
Reports, at the FROM of the stage that is built, each label of `--require-label` that neither this stage nor a stage
that it is FROM sets. Labels of a base image from a registry do not count: they describe that image. The profile
`hadolint` looks at every stage, except those that a later stage copies from or completes.

## Why
Labels such as the owner, the source and the licence tell what a running container is and whom to ask. They help only
where every image has them.

## Bad
```sh
plimsoll --require-label org.opencontainers.image.source:url
```
```dockerfile
FROM debian:12
RUN make
```

## Good
```sh
plimsoll --require-label org.opencontainers.image.source:url
```
```dockerfile
FROM debian:12 AS build
RUN make

FROM debian:12
LABEL org.opencontainers.image.source=https://git.example.com/app
COPY --from=build /app /app
```

## Fix safety
There is no fix: only you know the value.
)md",
});

}  // namespace plimsoll::rules
