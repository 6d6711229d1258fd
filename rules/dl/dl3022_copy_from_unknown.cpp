// DL3022 copy-from-unknown: COPY --from of something that is no earlier stage.
#include <set>
#include <unordered_map>

#include "plimsoll/base_users.hpp"
#include "rules/support/near_stages.hpp"
#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

struct CopyFromUnknown {
  std::set<std::string_view> names = {};  // as typed: hadolint compares case
  std::size_t stages = 0;
  std::unordered_map<std::string_view, const Stage*> named = {};  // the first of each name
  NearStages suggestions = {};

  void begin(Pass& pass) {
    for (const Stage& stage : pass.model().stages())
      if (!stage.name.empty()) named.try_emplace(stage.name, &stage);
  }

  void visit(const ast::From& from, Pass& pass) {
    if (pass.in_onbuild()) return;
    ++stages;
    if (from.name() != nullptr) names.insert(from.name()->text);
  }

  void visit(const ast::Copy& copy, Pass& pass) {
    const ast::Flag* flag = copy.flag("from");
    if (pass.in_onbuild() || flag == nullptr || !flag->value) return;
    const ast::Word& from = *flag->value;
    if (pass.as_hadolint()) {
      const std::string_view name = without_quotes(from.text);
      if (name.find(':') == std::string_view::npos && !names.contains(name) && leading_number(name) >= stages)
        pass.report(place(pass, copy, from.span), in_quotes(name) + " is no earlier stage");
      return;
    }
    check(copy, from, pass);
  }

 private:
  void check(const ast::Copy& copy, const ast::Word& from, Pass& pass) {
    const Model& model = pass.model();
    const Stage* own = model.stage_of(copy);
    if (own == nullptr || from.text.empty() || model.find_stage(from.text, copy) != nullptr) return;
    if (from.text.find_first_not_of("0123456789") == std::string_view::npos) {
      if (leading_number(from.text) != own->index)
        pass.report(from.span, "there is no stage " + in_quotes(from.text) + " before this line").at(Severity::error);
      return;
    }
    if (model.invocation().is_build_context(from.text) || same_text(from.text, own->name)) return;  // DL3023
    if (const auto later = named.find(ascii_lower(from.text)); later != named.end()) {
      pass.report(from.span, "stage " + in_quotes(from.text) + " comes later; define it before this line")
          .at(Severity::error)
          .note(later->second->from->keyword.span, "defined here");
      return;
    }
    // Anything else may be an image.
    if (from.text.find_first_of("$:/@.") != std::string_view::npos || is_known_image(from.text)) return;
    const std::string_view near = suggestions.near(model, *own, from.text);
    const std::string advice =
        near.empty() ? "; name an image with its tag" : ", did you mean " + in_quotes(near) + "?";
    Finding& finding = pass.report(from.span, in_quotes(from.text) + " is no earlier stage" + advice);
    if (!near.empty())
      finding.fix(Applicability::unsafe, "Copy from stage " + in_quotes(near), {{from.span, std::string(near)}});
  }
};

constexpr std::string_view kAliases[] = {"68a51e22"};
constexpr std::string_view kYieldsTo[] = {"stage-defined-later", "invalid-stage-index", "circular-dependency"};

}  // namespace

extern constinit const Rule dl3022 = rule<CopyFromUnknown>({
    .code = "DL3022",
    .name = "copy-from-unknown",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .hadolint = Severity::warning, .security = Severity::info},
    .category = Category::layer,
    .precision = Precision::medium,
    .fixable = true,
    .yields_to = kYieldsTo,
    .summary = "COPY --from should name an earlier stage, or an image with its tag",
    .docs = R"md(## What it does
Reports `COPY --from=` with a stage that comes later, an index that no earlier stage has, or a plain word that is
neither an earlier stage nor a well-known image. References with a tag, digest or registry are images. The profile
`hadolint` takes everything without a colon for a stage.

## Why
The first two stop the build. A plain word is mostly a misspelt stage, and the builder then tries to pull an image of
that name. A named context of `docker build --build-context` looks the same: give plimsoll the same option.

## Bad
```dockerfile
FROM golang:1.25 AS build
RUN go build -o /app .

FROM debian:12
COPY --from=biuld /app /usr/bin/
```

## Good
```dockerfile
FROM golang:1.25 AS build
RUN go build -o /app .

FROM debian:12
COPY --from=build /app /usr/bin/
COPY --from=example/tools:1 /tool /usr/bin/
```

## Fix safety
The fix puts in the nearest name of an earlier stage. It is a guess, so it is unsafe.
)md",
});

}  // namespace plimsoll::rules
