// PL5022 package-signature-off-apt: apt should verify signatures.
#include "rules/security/switches.hpp"

namespace plimsoll::rules {
namespace {

struct PackageSignatureOffApt {
  void finish(Pass& pass) const {
    report_switches(pass, SwitchKind::signature_apt,
                    "lets apt install what nobody signed: remove it, and name the repository's key with signed-by");
  }
};

constexpr std::string_view kAliases[] = {"CKV2_DOCKER_8", "CKV2_DOCKER_11"};
constexpr std::uint16_t kCwe[] = {347};
constexpr std::string_view kTags[] = {"CIS-4.11"};

}  // namespace

extern constinit const Rule pl5022 = rule<PackageSignatureOffApt>({
    .code = "PL5022",
    .name = "package-signature-off-apt",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error, .cis = Severity::error},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "7.5",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "apt should verify signatures",
    .docs = R"md(## What it does
Reports `--allow-unauthenticated`, `--force-yes`, `--allow-insecure-repositories` and aptitude's `--allow-untrusted`;
`APT::Get::AllowUnauthenticated` and its like behind `-o` and in an `apt.conf` that the build writes; `[trusted=yes]` in
sources that the build writes, unless they are a folder of this machine; `--no-check-gpg` of debootstrap.

## Why
The signature of a repository is what proves that a package comes from the distribution. Without it whoever answers
in place of the mirror can install anything, as root.

## Bad
```dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y --allow-unauthenticated tool
```

## Good
```dockerfile
FROM debian:12
COPY example-archive-keyring.gpg /usr/share/keyrings/
RUN echo 'deb [signed-by=/usr/share/keyrings/example-archive-keyring.gpg] https://apt.example.com stable main' \
    > /etc/apt/sources.list.d/example.list
```

## Fix safety
The fix removes the option, turns around what a command or a file sets, and puts `-y` in the place of `--force-yes`. It is unsafe: packages without a signature then
fail the build.
)md",
});

}  // namespace plimsoll::rules
