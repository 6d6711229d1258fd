// DL3052 label-url-invalid: a value that is no URL.
#include "rules/labels/labels.hpp"
#include "rules/labels/uri.hpp"

namespace plimsoll::rules {
namespace {

struct LabelUrlInvalid {
  void visit(const ast::Label& label, Pass& pass) const {
    report_values(
        label, pass, LabelType::url, [](std::string_view value, bool) { return is_uri(value); },
        "a URL with its scheme");
  }
};

}  // namespace

extern constinit const Rule dl3052 = rule<LabelUrlInvalid>({
    .code = "DL3052",
    .name = "label-url-invalid",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .needs = Need::label_schema,
    .summary = "A label of type url should be a URL with its scheme",
    .docs = R"md(## What it does
Reports labels that `--require-label` gives the type `url` and whose value is no URI with a scheme (RFC 3986). Values that
depend on an unknown variable are left alone; the builder's own expansion is applied to the others. The profile `hadolint`
sees variables as text: `$` may stand in a URL, braces may not.

## Why
Registries and catalogues make a link of such a label. A relative one, or one with a blank, leads nowhere.

## Bad
```sh
plimsoll --require-label org.opencontainers.image.source:url
```
```dockerfile
FROM debian:12
LABEL org.opencontainers.image.source="git.example.com/app"
```

## Good
```sh
plimsoll --require-label org.opencontainers.image.source:url
```
```dockerfile
FROM debian:12
LABEL org.opencontainers.image.source="https://git.example.com/app"
```

## Fix safety
There is no fix: only you know the value.
)md",
});

}  // namespace plimsoll::rules
