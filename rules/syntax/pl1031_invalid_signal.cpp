// PL1031 invalid-signal: STOPSIGNAL of something that is no signal.
#include "rules/support/build_steps.hpp"
#include "rules/support/sure_value.hpp"
#include "rules/syntax/syntax_rule.hpp"
#include "syntax/signals.hpp"

namespace plimsoll::rules {
namespace {

struct InvalidSignal {
  void finish(Pass& pass) const {
    each_step_of<ast::Stopsignal>(pass, [&](const Step& step, const ast::Stopsignal& stop) {
      for (const ast::Word& word : stop.arguments) {
        const auto built = sure_value(pass, step, word.text);
        if (!built || syntax::parse_signal(built->text)) continue;
        const std::string what =
            built->text.empty() ? in_quotes(word.text) + " is empty here" : in_quotes(built->text) + " is no signal";
        report_step(pass, step, word.span, what + ": use a name such as SIGTERM, or a number", BuildTurn::error);
      }
    });
  }
};

}  // namespace

extern constinit const Rule pl1031 = rule<InvalidSignal>({
    .code = "PL1031",
    .name = "invalid-signal",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "STOPSIGNAL names no signal",
    .docs = R"md(## What it does
Reports STOPSIGNAL of something that is neither the name of a Linux signal, with or without `SIG`, nor a number other
than 0. Where it depends on a value that only the build knows, nothing is reported.

## Why
The builder stops here.

## Bad
```dockerfile
FROM debian:12
STOPSIGNAL SIGTREM
```

## Good
```dockerfile
FROM debian:12
STOPSIGNAL SIGTERM
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
