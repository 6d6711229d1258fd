// DL3055 label-hash-invalid: a value that is no Git hash.
#include "rules/labels/git_hash.hpp"
#include "rules/labels/labels.hpp"

namespace plimsoll::rules {
namespace {

struct LabelHashInvalid {
  void visit(const ast::Label& label, Pass& pass) const {
    report_values(label, pass, LabelType::hash, is_git_hash, "a Git commit hash in hexadecimal digits");
  }
};

}  // namespace

extern constinit const Rule dl3055 = rule<LabelHashInvalid>({
    .code = "DL3055",
    .name = "label-hash-invalid",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .needs = Need::label_schema,
    .summary = "A label of type hash should be a Git commit hash",
    .docs = R"md(## What it does
Reports labels that `--require-label` gives the type `hash` and whose value is no lower-case hexadecimal number of 7 to 40
or of 64 digits. Values that depend on an unknown variable are left alone. The profile `hadolint` wants exactly 7 or 40
digits, and takes variables for text.

## Why
The hash leads from an image to its source. A branch name leads to wherever the branch is by then.

## Bad
```sh
plimsoll --require-label org.opencontainers.image.revision:hash
```
```dockerfile
FROM debian:12
LABEL org.opencontainers.image.revision="main"
```

## Good
```sh
plimsoll --require-label org.opencontainers.image.revision:hash
```
```dockerfile
FROM debian:12
LABEL org.opencontainers.image.revision="8f1c2d3"
```

## Fix safety
There is no fix: only you know the value.
)md",
});

}  // namespace plimsoll::rules
