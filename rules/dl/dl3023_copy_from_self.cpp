// DL3023 copy-from-self: COPY --from of the stage that it stands in.
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct CopyFromSelf {
  void visit(const ast::Copy& copy, Pass& pass) const {
    const ast::Flag* flag = copy.flag("from");
    const Stage* stage = pass.model().stage_of(copy);
    if (pass.in_onbuild() || flag == nullptr || !flag->value || stage == nullptr) return;
    const std::string_view from = flag->value->text;
    if (pass.as_hadolint()) {
      const ast::Word* name = stage->from->name();
      if (name != nullptr && without_quotes(from) == name->text) report(copy, *flag->value, pass);
      return;
    }
    const bool by_name =
        !stage->name.empty() && same_text(from, stage->name) && !pass.model().invocation().is_build_context(from);
    if (!by_name && from != std::to_string(stage->index)) return;
    if (pass.model().find_stage(from, copy) == nullptr) report(copy, *flag->value, pass);
  }

 private:
  static void report(const ast::Copy& copy, const ast::Word& from, Pass& pass) {
    pass.report(place(pass, copy, from.span), in_quotes(from.text) + " is the stage itself; copy from an earlier one");
  }
};

constexpr std::string_view kAliases[] = {"DS-0006", "AVD-DS-0006", "DS006", "cdddb86f", "copy-from-own-alias"};
constexpr std::string_view kYieldsTo[] = {"circular-dependency"};

}  // namespace

extern constinit const Rule dl3023 = rule<CopyFromSelf>({
    .code = "DL3023",
    .name = "copy-from-self",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .hadolint = Severity::error, .security = Severity::error},
    .category = Category::layer,
    .precision = Precision::very_high,
    .yields_to = kYieldsTo,
    .summary = "COPY --from cannot name its own stage",
    .docs = R"md(## What it does
Reports `COPY --from=` whose value is the name or the index of the stage that the line stands in. Names are compared
without case, as the builder does.

## Why
The stage would need to be finished before it is built; the builder stops here.

## Bad
```dockerfile
FROM debian:12 AS app
COPY --from=app /etc/passwd /srv/
```

## Good
```dockerfile
FROM debian:12 AS base

FROM debian:12 AS app
COPY --from=base /etc/passwd /srv/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
