// PL2008 external-copy-source-unpinned: files from an image without tag and digest.
#include "plimsoll/base_users.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// Whether the name is surely that of an image; any other word may be a misspelt stage (DL3022).
bool is_image(std::string_view name) {
  return name.find('$') == std::string_view::npos &&
         (name.find_first_of("/.:") != std::string_view::npos || is_known_image(name));
}

struct ExternalCopySourceUnpinned {
  void finish(Pass& pass) const {
    const Model& model = pass.model();
    for (const Dependency& taken : model.dependencies()) {
      if (taken.kind == DependencyKind::base || taken.source || taken.step.trigger) continue;
      const std::string_view name = taken.name.text;
      if (!is_image(name) || model.invocation().is_build_context(name)) continue;
      const ReferenceParts parts = split_reference(name);
      if (parts.repository.empty() || !parts.tag.empty() || !parts.digest.empty()) continue;
      pass.report(taken.name.span, "the image " + in_quotes(name) + " has no tag; name the version to take files from");
    }
  }
};

constexpr std::uint16_t kCwe[] = {1357};
constexpr std::string_view kTags[] = {"CIS-4.2"};

}  // namespace

extern constinit const Rule pl2008 = rule<ExternalCopySourceUnpinned>({
    .code = "PL2008",
    .name = "external-copy-source-unpinned",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::base_image,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "5.0",
    .precision = Precision::very_high,
    .summary = "An image that files are copied from should have a tag or a digest",
    .docs = R"md(## What it does
Reports `COPY --from` and `RUN --mount from=` with an image of a registry that has neither tag nor digest. Stages, their
indexes, named build contexts, and words that may be a misspelt stage are not reported.

## Why
No tag means `latest`, which moves: files of another version, or of whoever pushed last, get into the image.

## Bad
```dockerfile
FROM debian:12
COPY --from=ghcr.io/example/tool /tool /usr/bin/tool
```

## Good
```dockerfile
FROM debian:12
COPY --from=ghcr.io/example/tool:1.4.2 /tool /usr/bin/tool
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
