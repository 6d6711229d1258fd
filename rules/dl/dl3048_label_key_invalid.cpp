// DL3048 label-key-invalid: the name of a label is not one that Docker's guidelines allow.
#include <algorithm>

#include "rules/labels/characters.hpp"
#include "rules/labels/labels.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// What is wrong with the name; empty when nothing is.
std::string_view flaw_of(std::string_view name) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  for (const std::string_view reserved : {"com.docker.", "io.docker.", "org.dockerproject."})
    if (name.starts_with(reserved)) return "uses a namespace that is Docker's own";
  if (!std::ranges::all_of(name, [&](char c) { return is_small(c) || is_digit(c) || is_one_of(c, ".-_/"); }))
    return "may only have lower-case letters, digits and . - _ /";
  if (name.empty() || !is_small(name.front())) return "must start with a lower-case letter";
  if (!is_small(name.back()) && !is_digit(name.back())) return "must end in a lower-case letter or a digit";
  if (name.find("..") != std::string_view::npos || name.find("--") != std::string_view::npos)
    return "must not have '..' or '--'";
  return {};
}

/// What other programs ask for: containers that say how to run them, and extensions of Docker Desktop.
bool is_prescribed(std::string_view name) {
  constexpr std::string_view kRunLabels[] = {"DEBUG", "INSTALL", "RUN", "STOP", "UNINSTALL", "UPGRADE"};
  return std::ranges::find(kRunLabels, name) != std::end(kRunLabels) || name.starts_with("com.docker.extension.") ||
         name.starts_with("com.docker.desktop.extension.");
}

struct LabelKeyInvalid {
  void visit(const ast::Label& label, Pass& pass) const {
    if (pass.as_hadolint() && pass.in_onbuild()) return;
    for (const ast::Pair& pair : label.pairs) {
      const auto name = label_text(pass, label, pair.name);
      if (!name || flaw_of(*name).empty()) continue;
      if (!pass.as_hadolint() && (is_prescribed(*name) || pass.settings().label_schema.contains(*name))) continue;
      pass.report(place(pass, label, pair.name.span),
                  "the label name " + in_quotes(*name) + " " + std::string(flaw_of(*name)));
      if (pass.as_hadolint()) return;
    }
  }
};

}  // namespace

extern constinit const Rule dl3048 = rule<LabelKeyInvalid>({
    .code = "DL3048",
    .name = "label-key-invalid",
    .severity = Severity::style,
    .profiles = {.recommended = Severity::style, .hadolint = Severity::style},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .summary = "Names of labels are lower-case words with dots, outside of Docker's own namespaces",
    .docs = R"md(## What it does
Reports label names that do not start with a lower-case letter, do not end in one or in a digit, have other characters
than these and `.`, `-`, `_`, `/`, have two dots or dashes in a row, or lie in `com.docker.`, `io.docker.` or
`org.dockerproject.`. Names that `--require-label` asks for are fine, and so are those that other programs prescribe:
`RUN`, `INSTALL` and their likes of `podman container runlabel`, and the labels of Docker Desktop's extensions. The
profile `hadolint` makes no exception for names that `--require-label` asks for or other programs prescribe, and reports
one name an instruction.

## Why
Tools look labels up by name, and names are compared with their letter case. One convention for all images keeps such
look-ups simple, and names in reverse domain notation do not collide.

## Bad
```dockerfile
FROM debian:12
LABEL Version=1.2.0
LABEL com.docker.owner=web
```

## Good
```dockerfile
FROM debian:12
LABEL org.opencontainers.image.version=1.2.0
LABEL com.example.owner=web
```

## Fix safety
There is no fix: whoever reads the label knows its present name.
)md",
});

}  // namespace plimsoll::rules
