// DL4000 maintainer-deprecated: MAINTAINER has been replaced by a label.
#include <utility>

#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// A value for LABEL that means `text` literally. Quotes around all of it were meant as such.
std::string label_value(std::string_view text, char escape) {
  const bool wrapped =
      text.size() > 1 && (text.front() == '"' || text.front() == '\'') && text.find(text.front(), 1) == text.size() - 1;
  if (wrapped) text = text.substr(1, text.size() - 2);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '$' || c == escape) out += escape;
    out += c;
  }
  return out + "\"";
}

struct MaintainerDeprecated {
  void visit(const ast::Maintainer& maintainer, Pass& pass) const {
    if (pass.in_onbuild()) return;
    Finding& finding =
        pass.report(maintainer.keyword.span, "'MAINTAINER' is deprecated; use LABEL org.opencontainers.image.authors");
    if (!maintainer.valid || maintainer.rest.text.empty() || !maintainer.comments.empty()) return;
    const std::string_view keyword = maintainer.keyword.text == lower(maintainer.keyword.text) ? "label" : "LABEL";
    finding.fix(Applicability::safe, "Replace it by a label",
                {{{maintainer.keyword.span.begin, maintainer.rest.span.end},
                  std::string(keyword) + " org.opencontainers.image.authors=" +
                      label_value(maintainer.rest.text, pass.document().escape)}});
  }
};

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
