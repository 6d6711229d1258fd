// DL3043 onbuild-forbidden-trigger: ONBUILD of FROM, MAINTAINER or ONBUILD; hadolint's variant of PL1013.
#include <algorithm>
#include <iterator>

#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct OnbuildForbiddenTrigger {
  void visit(const ast::Onbuild& onbuild, Pass& pass) const {
    const std::string_view text = onbuild.rest.text;
    const std::string_view trigger = text.substr(0, text.find_first_of(" \t\v\f\r"));
    constexpr std::string_view kForbidden[] = {"FROM", "MAINTAINER", "ONBUILD"};
    const auto is_trigger = [&](std::string_view keyword) { return same_text(keyword, trigger); };
    if (std::ranges::none_of(kForbidden, is_trigger)) return;
    const Span exact = onbuild.locate(trigger, onbuild.rest.span);
    pass.report(place(pass, onbuild, exact), in_quotes(trigger) + " cannot be a trigger of ONBUILD");
  }
};

}  // namespace

extern constinit const Rule dl3043 = rule<OnbuildForbiddenTrigger>({
    .code = "DL3043",
    .name = "onbuild-forbidden-trigger",
    .severity = Severity::error,
    .profiles = {.hadolint = Severity::error},
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "ONBUILD of FROM, MAINTAINER or ONBUILD",
    .docs = R"md(## What it does
Reports ONBUILD whose trigger is FROM, MAINTAINER or another ONBUILD. PL1013 is the same check in every other profile.

## Why
The builder stops here: these instructions have no meaning in the build of another image.

## Bad
```dockerfile
FROM debian:12
ONBUILD MAINTAINER Jane Doe
```

## Good
```dockerfile
FROM debian:12
ONBUILD COPY . /srv/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
