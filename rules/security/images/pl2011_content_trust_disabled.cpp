// PL2011 content-trust-disabled: the signatures of images should be verified.
#include "rules/security/switches.hpp"

namespace plimsoll::rules {
namespace {

struct ContentTrustDisabled {
  void finish(Pass& pass) const {
    report_switches(pass, SwitchKind::content_trust,
                    "switches off signatures of images: pin images by digest, and verify them with cosign");
  }
};

constexpr std::string_view kAliases[] = {"CIS-DI-0005"};
constexpr std::uint16_t kCwe[] = {347};
constexpr std::string_view kTags[] = {"CIS-4.5"};

}  // namespace

extern constinit const Rule pl2011 = rule<ContentTrustDisabled>({
    .code = "PL2011",
    .name = "content-trust-disabled",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.security = Severity::info, .cis = Severity::info},
    .category = Category::base_image,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "3.1",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "The signatures of images should be verified",
    .docs = R"md(## What it does
Reports `DOCKER_CONTENT_TRUST=0` in ENV, ARG and commands, and `--disable-content-trust` of docker.

## Why
Who switches signatures off does so for all images, whoever made them. The service behind Docker's content trust ends
in December 2026, so this rule does not ask for it: a digest says which image is meant, and signatures of cosign or
attestations say who built it.

## Bad
```dockerfile
FROM docker:28
ENV DOCKER_CONTENT_TRUST=0
```

## Good
```dockerfile
FROM docker:28
RUN docker pull example.com/app@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
```

## Fix safety
The fix removes the option, or the variable. It is unsafe: an image without a signature may then fail the build.
)md",
});

}  // namespace plimsoll::rules
