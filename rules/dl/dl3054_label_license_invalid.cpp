// DL3054 label-license-invalid: a value that is no SPDX licence.
#include "rules/labels/labels.hpp"
#include "rules/labels/spdx.hpp"

namespace plimsoll::rules {
namespace {

struct LabelLicenseInvalid {
  void visit(const ast::Label& label, Pass& pass) const {
    report_values(
        label, pass, LabelType::spdx,
        [](std::string_view value, bool as_hadolint) {
          return as_hadolint ? is_spdx_id(value) : is_spdx_expression(value);
        },
        "an SPDX licence expression such as 'MIT'");
  }
};

}  // namespace

extern constinit const Rule dl3054 = rule<LabelLicenseInvalid>({
    .code = "DL3054",
    .name = "label-license-invalid",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .needs = Need::label_schema,
    .summary = "A label of type spdx should be an SPDX licence expression",
    .docs = R"md(## What it does
Reports labels that `--require-label` gives the type `spdx` and whose value is no SPDX licence expression: identifiers of
the licence list or `LicenseRef-…`, joined by `AND`, `OR`, `WITH`. Values that depend on an unknown variable are left
alone. The profile `hadolint` allows one identifier only, in its exact letter case, and takes variables for text.

## Why
Programs that check licences know these identifiers. They cannot tell what a phrase means.

## Bad
```sh
plimsoll --require-label org.opencontainers.image.licenses:spdx
```
```dockerfile
FROM debian:12
LABEL org.opencontainers.image.licenses="Apache 2"
```

## Good
```sh
plimsoll --require-label org.opencontainers.image.licenses:spdx
```
```dockerfile
FROM debian:12
LABEL org.opencontainers.image.licenses="Apache-2.0 OR MIT"
```

## Fix safety
There is no fix: only you know the value.
)md",
});

}  // namespace plimsoll::rules
