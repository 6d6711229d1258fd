// DL3058 label-email-invalid: a value that is no e-mail address.
#include "rules/labels/email_address.hpp"
#include "rules/labels/labels.hpp"

namespace plimsoll::rules {
namespace {

struct LabelEmailInvalid {
  void visit(const ast::Label& label, Pass& pass) const {
    report_values(
        label, pass, LabelType::email,
        [](std::string_view value, bool as_hadolint) { return is_email_address(value, !as_hadolint); },
        "an e-mail address");
  }
};

}  // namespace

extern constinit const Rule dl3058 = rule<LabelEmailInvalid>({
    .code = "DL3058",
    .name = "label-email-invalid",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .needs = Need::label_schema,
    .summary = "A label of type email should be an e-mail address",
    .docs = R"md(## What it does
Reports labels that `--require-label` gives the type `email` and whose value is no address as RFC 5322 and RFC 6532 define
it (without display name). Values that depend on an unknown variable are left alone. The profile `hadolint` allows ASCII
only, and takes variables for text.

## Why
Whoever is called when the container misbehaves should be reachable.

## Bad
```sh
plimsoll --require-label com.example.contact:email
```
```dockerfile
FROM debian:12
LABEL com.example.contact="Jane Doe"
```

## Good
```sh
plimsoll --require-label com.example.contact:email
```
```dockerfile
FROM debian:12
LABEL com.example.contact="jane@example.com"
```

## Fix safety
There is no fix: only you know the value.
)md",
});

}  // namespace plimsoll::rules
