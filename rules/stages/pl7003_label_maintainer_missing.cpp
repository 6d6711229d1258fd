// PL7003 label-maintainer-missing: an image that does not say who answers for it.
#include "rules/labels/final_labels.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct LabelMaintainerMissing {
  void finish(Pass& pass) const {
    const auto labels = final_labels(pass);
    if (!labels) return;
    for (const auto& [name, label] : *labels)
      if (same_text(name, "maintainer") || name == "org.opencontainers.image.authors") return;
    const Model& model = pass.model();
    const Stage* const last = model.final_stage();
    for (const ast::Instruction& each : pass.document().instructions)
      if (const auto* old = ast::as<ast::Maintainer>(each))
        if (const Stage* stage = model.stage_of(*old); stage != nullptr && model.in_final_image(*stage)) return;
    const ast::Word& where = last->from->image() != nullptr ? *last->from->image() : last->from->keyword;
    pass.report(where.span, "the image does not say who maintains it; add LABEL org.opencontainers.image.authors");
  }
};

constexpr std::string_view kAliases[] = {"S7028"};

}  // namespace

extern constinit const Rule pl7003 = rule<LabelMaintainerMissing>({
    .code = "PL7003",
    .name = "label-maintainer-missing",
    .aliases = kAliases,
    .severity = Severity::off,
    .category = Category::metadata,
    .precision = Precision::high,
    .summary = "The image should say who maintains it",
    .docs = R"md(## What it does
Reports, at the FROM of the stage that is built, that neither this stage nor one that it is FROM sets a label
`maintainer` or `org.opencontainers.image.authors`, and that there is no MAINTAINER either. Off unless an option asks
for it: many teams add such labels when they build (`docker build --label`).

## Why
Who finds a hole in the image, or a container that misbehaves, must find somebody to tell.

## Bad
```dockerfile
FROM debian:12
COPY app /usr/bin/
```

## Good
```dockerfile
FROM debian:12
LABEL org.opencontainers.image.authors="team@example.com"
COPY app /usr/bin/
```

## Fix safety
There is no fix: only you know the value.
)md",
});

}  // namespace plimsoll::rules
