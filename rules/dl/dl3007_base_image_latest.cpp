// DL3007 base-image-latest: FROM with the tag 'latest'.
#include "rules/dl/hadolint_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct BaseImageLatest {
  void visit(const ast::From& from, Pass& pass) const {
    if (pass.in_onbuild() || from.image() == nullptr) return;
    const ast::Word& word = *from.image();
    if (pass.as_hadolint()) {
      const HadolintImage image = hadolint_image(word.text);
      if (image.tag == "latest" && image.digest.empty()) report(from, word.text, image.tag, image.name, pass);
      return;
    }
    const Stage* stage = pass.model().stage_of(from);
    if (stage == nullptr || stage->base || !stage->image.value.known) return;
    const ReferenceParts& parts = stage->image.parts;
    if (parts.tag == "latest" && parts.digest.empty())
      report(from, stage->image.value.text, parts.tag, parts.repository, pass);
  }

 private:
  static void report(const ast::From& from, std::string_view value, std::string_view tag, std::string_view name,
                     Pass& pass) {
    pass.report(place(pass, from, part_span(from, *from.image(), value, tag)),
                "'latest' moves; name the version of " + in_quotes(name) + " to build on");
  }
};

constexpr std::string_view kAliases[] = {"DS-0001",  "AVD-DS-0001",          "DS001",       "CKV_DOCKER_7",
                                         "f45ea400", "avoid-latest-version", "DKL-DI-0006", "S6596"};
constexpr std::uint16_t kCwe[] = {1357};

}  // namespace

extern constinit const Rule dl3007 = rule<BaseImageLatest>({
    .code = "DL3007",
    .name = "base-image-latest",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::warning},
    .category = Category::base_image,
    .cwe = kCwe,
    .security_severity = "4.0",
    .precision = Precision::very_high,
    .summary = "The tag 'latest' should not be built on",
    .docs = R"md(## What it does
Reports FROM whose tag is exactly `latest`, also where it comes from an ARG. A digest beside the tag pins the image,
so it is not reported then.

## Why
`latest` moves: the same file builds something else tomorrow, and nobody can tell from which version an image was
made.

## Bad
```dockerfile
FROM debian:latest
```

## Good
```dockerfile
FROM debian:12
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
