// PL2004 base-image-tag-and-digest: a tag that says nothing, since a digest stands beside it.
#include "rules/security/images/registry_image.hpp"

namespace plimsoll::rules {
namespace {

struct BaseImageTagAndDigest {
  void visit(const ast::From& from, Pass& pass) const {
    const Stage* const stage = stage_from_registry(from, pass);
    if (stage == nullptr) return;
    const ReferenceParts& parts = stage->image.parts;
    if (parts.tag.empty() || parts.digest.empty()) return;
    const Span span = image_part_span(*stage, parts.tag);
    Finding& finding = pass.report(span, "beside a digest the builder ignores the tag " + in_quotes(parts.tag) +
                                             "; leave it out or keep both right");
    if (span.begin > 0 && pass.document().source->slice({span.begin - 1, span.end}) == ":" + std::string(parts.tag))
      finding.fix(Applicability::unsafe, "Leave the tag out", {{{span.begin - 1, span.end}, ""}});
  }
};

constexpr std::string_view kAliases[] = {"S8431"};

}  // namespace

extern constinit const Rule pl2004 = rule<BaseImageTagAndDigest>({
    .code = "PL2004",
    .name = "base-image-tag-and-digest",
    .aliases = kAliases,
    .severity = Severity::off,
    .category = Category::base_image,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "The base image should have either a tag or a digest",
    .docs = R"md(## What it does
Reports the tag of an image in FROM that has a digest too. Off unless an option asks for it: people read the tag, and
the tools that renew digests need it.

## Why
The digest alone decides what is fetched. The tag may name another version than the one that is built on, and nobody
notices.

## Bad
```dockerfile
FROM debian:12@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
```

## Good
```dockerfile
FROM debian@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
```

## Fix safety
The fix removes the tag, which changes nothing that is built. It is unsafe all the same, since tools that renew digests
look for the tag.
)md",
});

}  // namespace plimsoll::rules
