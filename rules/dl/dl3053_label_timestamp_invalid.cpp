// DL3053 label-timestamp-invalid: a value that is no date and time.
#include "rules/labels/labels.hpp"
#include "rules/labels/timestamp.hpp"

namespace plimsoll::rules {
namespace {

struct LabelTimestampInvalid {
  void visit(const ast::Label& label, Pass& pass) const {
    report_values(label, pass, LabelType::rfc3339, is_timestamp, "an RFC 3339 date and time of day with its offset");
  }
};

}  // namespace

extern constinit const Rule dl3053 = rule<LabelTimestampInvalid>({
    .code = "DL3053",
    .name = "label-timestamp-invalid",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .needs = Need::label_schema,
    .summary = "A label of type rfc3339 should be a date and time as RFC 3339 writes it",
    .docs = R"md(## What it does
Reports labels that `--require-label` gives the type `rfc3339` and whose value is no such date and time, or one that the
calendar does not have. Values that depend on an unknown variable are left alone. The profile `hadolint` takes variables
for text, takes an offset without its colon, and wants `T` and `Z` in upper case.

## Why
`org.opencontainers.image.created` is read by programs that sort and expire images. They read one format only.

## Bad
```sh
plimsoll --require-label org.opencontainers.image.created:rfc3339
```
```dockerfile
FROM debian:12
LABEL org.opencontainers.image.created="2026-02-30 12:00"
```

## Good
```sh
plimsoll --require-label org.opencontainers.image.created:rfc3339
```
```dockerfile
FROM debian:12
LABEL org.opencontainers.image.created="2026-02-28T12:00:00Z"
```

## Fix safety
There is no fix: only you know the value.
)md",
});

}  // namespace plimsoll::rules
