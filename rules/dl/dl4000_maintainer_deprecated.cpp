// DL4000 maintainer-deprecated: MAINTAINER has been replaced by a label.
#include "rules/support/maintainer.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kAliases[] = {
    "DS-0022", "AVD-DS-0022", "DS022", "CKV_DOCKER_6", "99614418", "maintainer-is-deprecated", "S6586"};

}  // namespace

extern constinit const Rule dl4000 = rule<MaintainerDeprecated>({
    .code = "DL4000",
    .name = "maintainer-deprecated",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .hadolint = Severity::error, .security = Severity::info},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "MAINTAINER is deprecated in favour of a label",
    .docs = R"md(## What it does
Reports each MAINTAINER instruction.

## Why
Docker deprecated MAINTAINER in 2017. A label holds the same text, can be queried like any other metadata, and can be
overridden when the image is built.

## Bad
```dockerfile
FROM debian:12
MAINTAINER Jane Doe <jane@example.com>
```

## Good
```dockerfile
FROM debian:12
LABEL org.opencontainers.image.authors="Jane Doe <jane@example.com>"
```

## Fix safety
The fix writes the text into the label `org.opencontainers.image.authors`. It is safe: nothing but the old author
field of the image reads MAINTAINER. There is no fix where comments stand inside the instruction.
)md",
});

}  // namespace plimsoll::rules
