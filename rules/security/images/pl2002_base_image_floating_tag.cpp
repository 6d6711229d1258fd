// PL2002 base-image-floating-tag: a tag that is made to move.
#include <algorithm>

#include "plimsoll/hub_name.hpp"
#include "rules/security/images/end_of_life.hpp"
#include "rules/security/images/registry_image.hpp"
#include "rules/security/images/tag_words.hpp"

namespace plimsoll::rules {
namespace {

/// "debian:12", "oraclelinux:8-slim", "buildpack-deps:jammy-curl".
bool names_release_of_distribution(std::string_view image, std::string_view tag, const TagWords& words) {
  if (is_distribution(image) && (words.version_parts != 0 || line_of_tag(image, tag) != nullptr)) return true;
  return words.version_parts == 0 && distribution_of(tag.substr(0, tag.find('-'))) != nullptr;
}

struct BaseImageFloatingTag {
  void visit(const ast::From& from, Pass& pass) const {
    const Stage* const stage = stage_from_registry(from, pass);
    if (stage == nullptr || !stage->image.parts.digest.empty()) return;
    const std::string_view tag = stage->image.parts.tag;
    const TagWords words(tag);
    if (tag.empty() || tag == "latest" || words.names_a_build) return;  // the first two are other rules' matter
    const std::string said = advice(hub_name(stage->image.parts), tag, words, pass.settings().tag_depth);
    if (!said.empty()) pass.report(image_part_span(*stage, tag), "the tag " + in_quotes(tag) + said);
  }

 private:
  /// What is wrong with the tag, and what to do; empty when nothing is.
  static std::string advice(std::string_view image, std::string_view tag, const TagWords& words, TagDepth depth) {
    const std::size_t parts = words.version_parts;
    if (words.says_that_it_moves && parts < 2) return " moves by design; name a version";
    if (depth != TagDepth::patch && names_release_of_distribution(image, tag, words)) return {};
    if (parts == 0) return words.has_digit ? "" : " names no version and moves with each release; name one";
    if (parts > static_cast<std::size_t>(depth)) return {};
    return " moves with each release of its line; name " + std::string(parts == 1 ? "the minor" : "the patch") +
           " version too";
  }
};

constexpr std::uint16_t kCwe[] = {1357};
constexpr std::string_view kTags[] = {"CIS-4.2"};

}  // namespace

extern constinit const Rule pl2002 = rule<BaseImageFloatingTag>({
    .code = "PL2002",
    .name = "base-image-floating-tag",
    .severity = Severity::info,
    .profiles = {.security = Severity::info, .cis = Severity::info},
    .category = Category::base_image,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "2.5",
    .precision = Precision::medium,
    .summary = "The tag of the base image should not be made to move",
    .docs = R"md(## What it does
Reports tags of FROM that are moved to each new release: `edge`, `stable`, `lts`, `nightly` and their like, tags without
any version (`alpine`, `slim`), and versions with fewer parts than `--tag-depth` demands; the default `minor` takes `3.12`
but not `3`. A number behind the name of a system (`1.2-debian-12`) is that of the system. The release of a distribution (`debian:12`, `ubuntu:jammy`) is enough unless the depth is `patch`. A tag
with the date or commit of a build, a digest beside the tag, and `latest`, which has a rule of its own, are not reported.

## Why
The same file builds on something else tomorrow. Whether that is wanted, because patches come by themselves, or not is
for each team to decide, so the default profile leaves it out.

## Bad
```dockerfile
FROM node:lts
```

## Good
```dockerfile
FROM node:22.11-alpine3.20
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
