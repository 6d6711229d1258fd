// PL1030 port-out-of-range: EXPOSE of something that is no port.
#include "rules/support/build_steps.hpp"
#include "rules/support/sure_value.hpp"
#include "rules/syntax/syntax_rule.hpp"
#include "syntax/ports.hpp"

namespace plimsoll::rules {
namespace {

struct PortOutOfRange {
  void finish(Pass& pass) const {
    each_step_of<ast::Expose>(pass, [&](const Step& step, const ast::Expose& expose) {
      for (const ast::Word& word : expose.arguments) {
        const auto built = sure_value(pass, step, word.text);
        if (!built) continue;
        for (const std::string& item : built->words)
          if (std::string problem = syntax::parse_port(item).problem; !problem.empty())
            report_step(pass, step, word.span, std::move(problem), BuildTurn::error);
      }
    });
  }
};

}  // namespace

extern constinit const Rule pl1030 = rule<PortOutOfRange>({
    .code = "PL1030",
    .name = "port-out-of-range",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "EXPOSE takes ports up to 65535",
    .docs = R"md(## What it does
Reports EXPOSE of something that is no port once its variables are expanded: a number above 65535, a range whose end
lies before its start, another protocol than tcp, udp and sctp, or something that is no number. Where it depends on a
value that only the build knows, nothing is reported.

## Why
The builder stops here.

## Bad
```dockerfile
FROM debian:12
EXPOSE 80800
```

## Good
```dockerfile
FROM debian:12
EXPOSE 8080/tcp 9000-9010
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
