// DL3061 first-instruction: an instruction before the first FROM; hadolint's variant of PL1020.
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct FirstInstruction {
  void begin(Pass& pass) const {
    for (const ast::Instruction& instruction : pass.document().instructions) {
      if (ast::as<ast::From>(instruction) != nullptr) return;
      if (ast::as<ast::Arg>(instruction) != nullptr || ast::as<ast::Unknown>(instruction) != nullptr) continue;
      const ast::Word& keyword = ast::common(instruction).keyword;
      pass.report(keyword.span, in_quotes(keyword.text) + " stands before the first FROM; only ARG may");
    }
  }
};

constexpr std::string_view kAliases[] = {"52e2b1c6", "19619060"};
constexpr std::string_view kYieldsTo[] = {"no-build-stage"};

}  // namespace

extern constinit const Rule dl3061 = rule<FirstInstruction>({
    .code = "DL3061",
    .name = "first-instruction",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.hadolint = Severity::error},
    .category = Category::syntax,
    .precision = Precision::very_high,
    .yields_to = kYieldsTo,
    .summary = "Only ARG may stand before the first FROM",
    .docs = R"md(## What it does
Reports every instruction but ARG that stands before the first FROM. PL1020 is the check of the other profiles; it
reports the first of them.

## Why
The builder stops here.

## Bad
```dockerfile
RUN make
FROM debian:12
```

## Good
```dockerfile
ARG VERSION=12
FROM debian:$VERSION
RUN make
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
