// PL2006 base-image-deprecated: an official image that its maintainers have given up.
#include <algorithm>

#include "plimsoll/hub_name.hpp"
#include "rules/security/images/deprecated_images.hpp"
#include "rules/security/images/registry_image.hpp"

namespace plimsoll::rules {
namespace {

static_assert(std::ranges::is_sorted(kDeprecatedImages, {}, &DeprecatedImage::name));

struct BaseImageDeprecated {
  void visit(const ast::From& from, Pass& pass) const {
    const Stage* const stage = stage_from_registry(from, pass);
    if (stage == nullptr) return;
    const ReferenceParts& parts = stage->image.parts;
    const std::string name = hub_name(parts);
    const auto* const found = std::ranges::lower_bound(kDeprecatedImages, name, {}, &DeprecatedImage::name);
    if (found == std::end(kDeprecatedImages) || found->name != name) return;
    // What goes on: previews of Java.
    if (name == "openjdk" && parts.tag.find("-ea") != std::string_view::npos) return;
    std::string message = "the image " + in_quotes(name) + " is no longer maintained";
    if (!found->successor.empty()) message += "; build on " + in_quotes(found->successor);
    Finding& finding = pass.report(image_part_span(*stage, parts.repository), std::move(message));
    if (!pass.model().in_final_image(*stage)) finding.lower();
    if (!found->successor.empty() && stage->image.value.text == from.image()->text)
      finding.fix(Applicability::display_only, "build on " + in_quotes(found->successor),
                  {{finding.span, std::string(found->successor)}});
  }
};

constexpr std::uint16_t kCwe[] = {1104};
constexpr std::string_view kTags[] = {"CIS-4.2", "CIS-4.4"};

}  // namespace

extern constinit const Rule pl2006 = rule<BaseImageDeprecated>({
    .code = "PL2006",
    .name = "base-image-deprecated",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::base_image,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.0",
    .precision = Precision::very_high,
    .summary = "The base image should still be maintained",
    .docs = R"md(## What it does
Reports a base image that Docker Hub still has but that its maintainers gave up, such as `centos`, `openjdk` or `java`,
and names the one that took its place. Only official images are meant (`centos`, `library/centos`), not those of other
registries and namespaces. In stages that are not part of the final image the level is one lower.

## Why
Nobody rebuilds the image when its packages get security fixes, so everything built on it keeps the known holes.

## Bad
```dockerfile
FROM openjdk:17-jdk
```

## Good
```dockerfile
FROM eclipse-temurin:17-jdk
```

## Fix safety
The successor is shown as a suggestion: its tags and paths may differ.
)md",
});

}  // namespace plimsoll::rules
