// PL2001 base-image-digest-malformed: a digest that no image can have.
#include <utility>

#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct BaseImageDigestMalformed {
  void visit(const ast::From& from, Pass& pass) const {
    if (!pass.in_onbuild() && from.image() != nullptr) check(from, *from.image(), pass);
  }
  void visit(const ast::Copy& copy, Pass& pass) const {
    const ast::Flag* flag = copy.flag("from");
    if (flag != nullptr && flag->value) check(copy, *flag->value, pass);
  }

 private:
  /// Only what is written here: a digest that a variable brings may differ in each build.
  static void check(const ast::Common& node, const ast::Word& image, Pass& pass) {
    const std::string_view digest = split_reference(image.text).digest;
    if (digest.empty() || digest.find('$') != std::string_view::npos || valid_digest(digest)) return;
    pass.report(part_span(node, image, image.text, digest), message(digest.substr(0, digest.find(':'))));
  }

  static std::string message(std::string_view algorithm) {
    for (const auto& [known, digits] : {std::pair{"sha256", "64"}, {"sha384", "96"}, {"sha512", "128"}})
      if (algorithm == known)
        return "malformed digest: " + in_quotes(algorithm) + " takes " + digits + " hexadecimal digits in lower case";
    return "malformed digest: " + in_quotes(algorithm) + " is no known algorithm, use 'sha256'";
  }
};

constexpr std::string_view kAliases[] = {"dockerfile-source-not-pinned"};
constexpr std::uint16_t kCwe[] = {20};

}  // namespace

extern constinit const Rule pl2001 = rule<BaseImageDigestMalformed>({
    .code = "PL2001",
    .name = "base-image-digest-malformed",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error},
    .category = Category::base_image,
    .cwe = kCwe,
    .security_severity = "7.5",
    .precision = Precision::very_high,
    .summary = "The digest of an image must be well-formed",
    .docs = R"md(## What it does
Reports a digest in FROM and `COPY --from` that is no known algorithm followed by the right number of lower-case
hexadecimal digits: 64 for sha256, 96 for sha384, 128 for sha512. Digests that hold a variable are not looked at.

## Why
No registry has an image of that digest, so the build stops. A character was lost when it was copied.

## Bad
```dockerfile
FROM debian:12@sha256:0123abcd
```

## Good
```dockerfile
FROM debian:12@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
