// UndefinedArgInFrom variable-out-of-scope: FROM with a variable that no ARG in front of it declares.
#include "rules/buildkit/suggestions.hpp"
#include "rules/support/build_steps.hpp"
#include "syntax/messages.hpp"

namespace plimsoll::rules {
namespace {

struct UndefinedArgInFrom {
  Suggestions suggestions = {};

  void visit(const ast::From& from, Pass& pass) {
    if (pass.in_onbuild() || from.image() == nullptr) return;
    check(from, *from.image(), BuildTurn::first, pass);
    const ast::Flag* platform = from.flag("platform");
    if (platform != nullptr && platform->value) check(from, *platform->value, BuildTurn::behind_errors, pass);
  }

 private:
  void check(const ast::From& from, const ast::Word& word, BuildTurn turn, Pass& pass) {
    const Step step = pass.model().step_of(from);
    for (const std::string_view name : pass.model().build(step, word.text).unmatched) {
      if (pass.model().declares(step, name)) continue;
      const Span span = from.locate(name, word.span);
      const std::string_view near = suggestions.near(pass.model(), step, name);
      Finding& finding = report_in_phase(
          pass, from, span,
          syntax::quote(name) + (near.empty() ? " is not declared: put an ARG in front of the first FROM"
                                              : " is not declared; did you mean " + syntax::quote(near) + "?"),
          BuildPhase::base_images, turn);
      if (!near.empty() && span.size() == name.size())
        finding.fix(Applicability::unsafe, "Write '" + std::string(near) + "'", {{span, std::string(near)}});
    }
  }
};

}  // namespace

extern constinit const Rule undefined_arg_in_from = rule<UndefinedArgInFrom>({
    .code = "UndefinedArgInFrom",
    .name = "variable-out-of-scope",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .buildkit = Severity::warning},
    .category = Category::base_image,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "Variables of FROM should be declared by ARG in front of the first FROM",
    .docs = R"md(## What it does
Reports a variable in the image or the `--platform` of FROM that no ARG in front of the first FROM declares and that is
no automatic argument such as `TARGETPLATFORM`. An ARG without a default is enough; a default in the place of use
(`${TAG:-12}`) is not, since nobody can then give the argument.

## Why
FROM sees only what is declared in front of the first FROM. Any other variable is empty, whatever `--build-arg` says.

## Bad
```dockerfile
FROM debian:12 AS build
ARG RELEASE=3.23

FROM alpine:${RELEASE}
```

## Good
```dockerfile
ARG RELEASE=3.23
FROM debian:12 AS build

FROM --platform=$BUILDPLATFORM alpine:${RELEASE}
```

## Fix safety
Where a declared name is nearly the same, the fix puts it in. It is unsafe, because another ARG may have been meant.
)md",
});

}  // namespace plimsoll::rules
