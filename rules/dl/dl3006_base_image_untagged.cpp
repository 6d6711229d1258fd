// DL3006 base-image-untagged: FROM without tag and digest.
#include <set>

#include "rules/dl/hadolint_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct BaseImageUntagged {
  std::set<std::string_view> names = {};  // of earlier stages, as typed: hadolint compares case

  void visit(const ast::From& from, Pass& pass) {
    if (pass.in_onbuild() || from.image() == nullptr) return;
    const ast::Word& word = *from.image();
    if (pass.as_hadolint()) {
      const HadolintImage image = hadolint_image(word.text);
      if (image.tag.empty() && image.digest.empty() && !image.name.starts_with('$') && image.name != "scratch" &&
          !names.contains(image.name))
        report(from, word.text, pass);
      if (from.name() != nullptr) names.insert(from.name()->text);
      return;
    }
    const Stage* stage = pass.model().stage_of(from);
    if (stage == nullptr || stage->base || stage->image.scratch || !stage->image.value.known) return;
    const ReferenceParts& parts = stage->image.parts;
    if (!parts.repository.empty() && parts.tag.empty() && parts.digest.empty())
      report(from, stage->image.value.text, pass);
  }

 private:
  static void report(const ast::From& from, std::string_view image, Pass& pass) {
    pass.report(place(pass, from, from.image()->span), in_quotes(image) + " has no tag; name the version to build on");
  }
};

constexpr std::string_view kAliases[] = {"DS-0001",  "AVD-DS-0001",           "DS001", "CKV_DOCKER_7",
                                         "9efb0b2d", "missing-image-version", "S6596"};
constexpr std::uint16_t kCwe[] = {1357};
constexpr std::string_view kTags[] = {"CIS-4.2"};
constexpr std::string_view kYieldsTo[] = {"stage-name-differs-in-case"};

}  // namespace

extern constinit const Rule dl3006 = rule<BaseImageUntagged>({
    .code = "DL3006",
    .name = "base-image-untagged",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning,
                 .hadolint = Severity::warning,
                 .security = Severity::warning,
                 .cis = Severity::warning},
    .category = Category::base_image,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "4.0",
    .precision = Precision::very_high,
    .yields_to = kYieldsTo,
    .summary = "The base image should have a tag or a digest",
    .docs = R"md(## What it does
Reports FROM whose image has neither tag nor digest. Values of ARG are resolved first; an image that depends on an
unknown value, an earlier stage and `scratch` are not reported. The profile `hadolint` knows no values: it passes over
names that start with a variable, and reports all others without a tag, `debian$TAG` too.

## Why
No tag means `latest`, which moves: the same file builds something else tomorrow, and nobody can tell from which
version an image was made.

## Bad
```dockerfile
FROM debian
```

## Good
```dockerfile
ARG VERSION=12
FROM debian:$VERSION AS build

FROM build
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
