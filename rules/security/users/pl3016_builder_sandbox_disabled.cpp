// PL3016 builder-sandbox-disabled: RUN --security=insecure.
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct BuilderSandboxDisabled {
  void visit(const ast::Run& run, Pass& pass) const {
    const ast::Flag* flag = run.flag("security");
    if (flag != nullptr && flag->value && flag->value->text == "insecure")
      pass.report(flag->text.span, "'--security=insecure' runs this with all rights over the builder; leave it out");
  }
};

constexpr std::string_view kAliases[] = {"S6502"};
constexpr std::uint16_t kCwe[] = {250, 284};

}  // namespace

extern constinit const Rule pl3016 = rule<BuilderSandboxDisabled>({
    .code = "PL3016",
    .name = "builder-sandbox-disabled",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error},
    .category = Category::user,
    .cwe = kCwe,
    .security_severity = "8.0",
    .precision = Precision::very_high,
    .summary = "The sandbox of the builder should stay on",
    .docs = R"md(## What it does
Reports `RUN --security=insecure`.

## Why
The command runs like a container with `--privileged`: it sees the devices of the builder's machine and may change its
kernel settings. Whatever it downloads may do the same. The builder refuses it unless someone granted the entitlement
`security.insecure`, which then holds for the whole build.

## Bad
```dockerfile
FROM debian:12
RUN --security=insecure make check
```

## Good
```dockerfile
FROM debian:12
RUN make check
```

## Fix safety
There is no fix: what the command needs cannot be told from the file.
)md",
});

}  // namespace plimsoll::rules
