// ExposeProtoCasing expose-proto-casing: `EXPOSE 80/TCP`.
#include "rules/buildkit/exposed_ports.hpp"
#include "rules/buildkit/letter_case.hpp"

namespace plimsoll::rules {
namespace {

struct ExposeProtoCasing {
  void finish(Pass& pass) const {
    each_exposed_port(
        pass, [&](const Step& step, const ast::Word& word, const std::string& item, const syntax::PortSpec& spec) {
          if (!spec.protocol_in_capitals) return;
          Finding& finding =
              report_step(pass, step, word.span, "the protocol of " + in_quotes(item) + " should be in lower case");
          if (item == word.text) offer_case(finding, word, LetterCase::lower);
        });
  }
};

}  // namespace

extern constinit const Rule expose_proto_casing = rule<ExposeProtoCasing>({
    .code = "ExposeProtoCasing",
    .name = "expose-proto-casing",
    .severity = Severity::style,
    .profiles = {.recommended = Severity::style, .buildkit = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "The protocol of EXPOSE should be in lower case",
    .docs = R"md(## What it does
Reports ports of EXPOSE whose protocol has capital letters, also where a variable holds them.

## Why
The image's configuration has `80/tcp` whatever is written, and that is what people look for.

## Bad
```dockerfile
FROM debian:12
EXPOSE 80/TCP
```

## Good
```dockerfile
FROM debian:12
EXPOSE 80/tcp 53/udp
```

## Fix safety
The fix writes the protocol in lower case. It is safe: the builder does the same. There is no fix where the value of a
variable would have to change.
)md",
});

}  // namespace plimsoll::rules
