// MaintainerDeprecated maintainer-deprecated: MAINTAINER has been replaced by a label; BuildKit's variant of DL4000.
#include "rules/support/maintainer.hpp"

namespace plimsoll::rules {

extern constinit const Rule maintainer_deprecated = rule<MaintainerDeprecated>({
    .code = "MaintainerDeprecated",
    .name = "maintainer-deprecated",
    .severity = Severity::info,
    .profiles = {.buildkit = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "MAINTAINER is deprecated in favour of a label",
    .docs = R"md(## What it does
Reports each MAINTAINER instruction, also in front of the first FROM. DL4000 is the same check with hadolint's code.

## Why
A label holds the same text, can be queried like any other metadata, and can be overridden when the image is built.

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
