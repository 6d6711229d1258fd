// InvalidBaseImagePlatform invalid-base-image-platform: what only a registry tells.
#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

extern constinit const Rule invalid_base_image_platform = rule<NoHooks>({
    .code = "InvalidBaseImagePlatform",
    .name = "invalid-base-image-platform",
    .severity = Severity::warning,
    .profiles = {.buildkit = Severity::warning},
    .category = Category::base_image,
    .summary = "The base image should be one of the platform that is built for (never reported: only a registry tells)",
    .docs = R"md(## What it does
Nothing. BuildKit compares the operating system and the architecture of a base image with those that it builds for, once
it has fetched the image's configuration. plimsoll asks no registry. The name is known so that options, comments and
`# check=skip=InvalidBaseImagePlatform` are understood.

## Why
An image of another platform runs in emulation, or not at all.

## Bad
A tag of that kind looks like any other.

## Good
```dockerfile
FROM debian:12
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
