// PL7004 label-security-contact-missing: an image that does not say where to report a hole.
#include <algorithm>

#include "rules/labels/final_labels.hpp"
#include "rules/labels/labels.hpp"
#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

/// "securitytxt", "com.example.security.txt", "security-contact": compared without separators.
enum class Says : std::uint8_t { nothing, contact, address };
Says what_it_says(std::string_view name) {
  std::string letters = ascii_lower(name);
  std::erase_if(letters, [](char c) { return c == '.' || c == '-' || c == '_'; });
  if (letters.ends_with("securitytxt")) return Says::address;
  return letters.ends_with("securitycontact") || letters.ends_with("securityemail") ||
                 letters.ends_with("securitypolicy")
             ? Says::contact
             : Says::nothing;
}

struct LabelSecurityContactMissing {
  void finish(Pass& pass) const {
    const auto labels = final_labels(pass);
    if (!labels) return;
    bool found = false;
    for (const auto& [name, at] : *labels) {
      const Says says = what_it_says(name);
      found = found || says != Says::nothing;
      const auto value = at.pair->value ? label_text(pass, *at.label, *at.pair->value) : std::nullopt;
      if (says != Says::address || !value) continue;
      if (!value->starts_with("https://") || !value->ends_with("/.well-known/security.txt"))
        pass.report(value_span(*at.pair), "the value of label " + in_quotes(name) +
                                              " must be an https URL that ends '/.well-known/security.txt'");
    }
    if (found) return;
    const ast::From& from = *pass.model().final_stage()->from;
    pass.report(from.image() != nullptr ? from.image()->span : from.keyword.span,
                "the image does not say where to report a hole; add LABEL securitytxt");
  }
};

}  // namespace

extern constinit const Rule pl7004 = rule<LabelSecurityContactMissing>({
    .code = "PL7004",
    .name = "label-security-contact-missing",
    .severity = Severity::off,
    .category = Category::metadata,
    .precision = Precision::high,
    .summary = "The image should say where to report a hole in it",
    .docs = R"md(## What it does
Reports, at the FROM of the stage that is built, that neither this stage nor one that it is FROM sets a label for
reports of security problems: `securitytxt` (also behind a prefix, with dots or dashes), or one whose name ends in
`security-contact`, `security-email` or `security-policy`. The value of `securitytxt` must be the https address of a
`/.well-known/security.txt` (RFC 9116). Off unless an option asks for it.

## Why
Who finds a hole in the image wants to tell its owner before anybody else, and mostly knows nothing but the image.

## Bad
```dockerfile
FROM debian:12
COPY app /usr/bin/
```

## Good
```dockerfile
FROM debian:12
LABEL securitytxt="https://www.example.com/.well-known/security.txt"
COPY app /usr/bin/
```

## Fix safety
There is no fix: only you know the value.
)md",
});

}  // namespace plimsoll::rules
