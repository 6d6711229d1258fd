// PL5024 package-signature-off-apk: apk should verify signatures.
#include "rules/security/switches.hpp"

namespace plimsoll::rules {
namespace {

struct PackageSignatureOffApk {
  void finish(Pass& pass) const {
    report_switches(pass, SwitchKind::signature_apk,
                    "lets apk install what nobody signed: remove it, and put the key into /etc/apk/keys");
  }
};

constexpr std::string_view kAliases[] = {"CKV2_DOCKER_7"};
constexpr std::uint16_t kCwe[] = {347};
constexpr std::string_view kTags[] = {"CIS-4.11"};

}  // namespace

extern constinit const Rule pl5024 = rule<PackageSignatureOffApk>({
    .code = "PL5024",
    .name = "package-signature-off-apk",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error, .cis = Severity::error},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "7.5",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "apk should verify signatures",
    .docs = R"md(## What it does
Reports `--allow-untrusted` of apk. Files alone, in a stage that copies from another one, are an info; files that a
command in front has verified against a checksum are silent.

## Why
The signature of a package is what proves who built it. Without it whoever answers in place of the server can install
anything, as root.

## Bad
```dockerfile
FROM alpine:3.22
RUN wget https://files.example.com/tool.apk && apk add --no-cache --allow-untrusted tool.apk
```

## Good
```dockerfile
FROM alpine:3.22
COPY example.rsa.pub /etc/apk/keys/
RUN wget https://files.example.com/tool.apk && apk add --no-cache tool.apk
```

## Fix safety
The fix removes the option. It is unsafe: packages without a signature then fail the build.
)md",
});

}  // namespace plimsoll::rules
