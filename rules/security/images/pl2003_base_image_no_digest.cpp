// PL2003 base-image-no-digest: FROM an image by its tag alone.
#include "rules/security/images/registry_image.hpp"

namespace plimsoll::rules {
namespace {

struct BaseImageNoDigest {
  void visit(const ast::From& from, Pass& pass) const {
    const Stage* const stage = stage_from_registry(from, pass);
    if (stage == nullptr || !stage->image.parts.digest.empty()) return;
    pass.report(from.image()->span,
                in_quotes(stage->image.value.text) + " has no digest; add the one that was tested, '@sha256:…'");
  }
};

constexpr std::string_view kAliases[] = {"dockerfile-source-not-pinned", "S7023"};
constexpr std::uint16_t kCwe[] = {494, 1357};
constexpr std::string_view kTags[] = {"CIS-4.2", "CIS-4.12"};

}  // namespace

extern constinit const Rule pl2003 = rule<BaseImageNoDigest>({
    .code = "PL2003",
    .name = "base-image-no-digest",
    .aliases = kAliases,
    .severity = Severity::off,
    .profiles = {.cis = Severity::info},
    .category = Category::base_image,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "2.5",
    .precision = Precision::very_high,
    .summary = "The base image should be pinned by its digest",
    .docs = R"md(## What it does
Reports an image in FROM without a digest. Earlier stages, `scratch`, named build contexts, and images that depend on an
unknown value are not reported. Off unless a profile or an option asks for it: few files pin digests, and they need a
tool that renews them.

## Why
A tag can be pushed again, by its owner or by somebody who stole the account. A digest is the content: what was looked
at is what is built on.

## Bad
```dockerfile
FROM debian:12
```

## Good
```dockerfile
FROM debian:12@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
```

## Fix safety
There is no fix: the digest is known to the registry only.
)md",
});

}  // namespace plimsoll::rules
