// DL3056 label-version-invalid: a value that is no semantic version.
#include "rules/labels/labels.hpp"
#include "rules/labels/semantic_version.hpp"

namespace plimsoll::rules {
namespace {

struct LabelVersionInvalid {
  void visit(const ast::Label& label, Pass& pass) const {
    report_values(label, pass, LabelType::semver, is_semantic_version, "a semantic version such as '1.2.0'");
  }
};

}  // namespace

extern constinit const Rule dl3056 = rule<LabelVersionInvalid>({
    .code = "DL3056",
    .name = "label-version-invalid",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .needs = Need::label_schema,
    .summary = "A label of type semver should be a semantic version",
    .docs = R"md(## What it does
Reports labels that `--require-label` gives the type `semver` and whose value is no version as Semantic Versioning 2.0.0
defines it. Values that depend on an unknown variable are left alone. The profile `hadolint` takes variables for text,
and numbers with leading zeros for right.

## Why
Programs compare versions to tell what is newer. A leading `v` or a missing part makes each of them guess.

## Bad
```sh
plimsoll --require-label org.opencontainers.image.version:semver
```
```dockerfile
FROM debian:12
LABEL org.opencontainers.image.version="v1.2"
```

## Good
```sh
plimsoll --require-label org.opencontainers.image.version:semver
```
```dockerfile
FROM debian:12
LABEL org.opencontainers.image.version="1.2.0-rc.1"
```

## Fix safety
There is no fix: only you know the value.
)md",
});

}  // namespace plimsoll::rules
