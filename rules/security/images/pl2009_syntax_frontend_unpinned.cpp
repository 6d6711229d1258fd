// PL2009 syntax-frontend-unpinned: a `# syntax=` that fetches who knows what.
#include <algorithm>

#include "plimsoll/hub_name.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kStable = "docker/dockerfile:1";

struct SyntaxFrontendUnpinned {
  void begin(Pass& pass) const {
    for (const Directive& directive : pass.document().directives) {
      if (!same_text(directive.name.text, "syntax")) continue;
      const std::string_view image = directive.value.text.substr(0, directive.value.text.find_first_of(" \t"));
      if (!image.empty()) check(image, {directive.value.span.begin, directive.value.span.begin + length(image)}, pass);
    }
  }

 private:
  static std::uint32_t length(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

  static void check(std::string_view image, Span span, Pass& pass) {
    const ReferenceParts parts = split_reference(image);
    if (!parts.digest.empty() || parts.repository.empty()) return;
    const std::string name = hub_name(parts);
    if (name != "docker/dockerfile" && name != "docker/dockerfile-upstream") {
      // The mirror of a company is its own matter.
      if (std::string_view(name).substr(name.rfind('/') + 1).starts_with("dockerfile")) return;
      pass.report(
          span, "the frontend " + in_quotes(image) + " reads the whole build; pin the one you reviewed by its digest");
      return;
    }
    const bool has_version = std::ranges::any_of(parts.tag, [](char c) { return c >= '0' && c <= '9'; });
    const bool is_experiment = parts.tag.find("experimental") != std::string_view::npos;
    if (has_version && !is_experiment) return;
    const std::string what = parts.tag.empty() ? "without a tag" : "with the tag " + in_quotes(parts.tag);
    Finding& finding = pass.report(span, "the frontend " + what + " may be any version; use " + in_quotes(kStable));
    const bool is_stable = name == "docker/dockerfile" && (parts.tag.empty() || parts.tag == "latest");
    finding.fix(is_stable ? Applicability::safe : Applicability::unsafe, "Use " + in_quotes(kStable),
                {{span, std::string(kStable)}});
  }
};

constexpr std::uint16_t kCwe[] = {829};
constexpr std::string_view kTags[] = {"CIS-4.2"};

}  // namespace

extern constinit const Rule pl2009 = rule<SyntaxFrontendUnpinned>({
    .code = "PL2009",
    .name = "syntax-frontend-unpinned",
    .severity = Severity::info,
    .profiles = {.security = Severity::info, .cis = Severity::info},
    .category = Category::base_image,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "3.5",
    .precision = Precision::high,
    .fixable = true,
    .summary = "The frontend of '# syntax=' should be a known version",
    .docs = R"md(## What it does
Reports a `# syntax=` directive whose frontend is Docker's without a version (no tag, `latest`, `labs`, `master`) or an
experimental one, and a frontend of somebody else that is not pinned by a digest. `docker/dockerfile:1` is the tag that
Docker recommends, and a mirror of Docker's frontend under another host is fine.

## Why
The frontend is a program that the builder fetches and runs: it sees the build context and the secrets and decides what
is built. The experimental channel has been closed; what it had is part of the stable one.

## Bad
```dockerfile
# syntax=docker/dockerfile:experimental
FROM debian:12
```

## Good
```dockerfile
# syntax=docker/dockerfile:1
FROM debian:12
```

## Fix safety
For Docker's frontend without a tag or with `latest` the fix is safe: both are the newest stable version. From another
channel to the stable one it is unsafe, and for frontends of others there is none.
)md",
});

}  // namespace plimsoll::rules
