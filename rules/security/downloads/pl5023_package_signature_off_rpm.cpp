// PL5023 package-signature-off-rpm: yum, dnf, zypper and rpm should verify signatures.
#include "rules/security/switches.hpp"

namespace plimsoll::rules {
namespace {

struct PackageSignatureOffRpm {
  void finish(Pass& pass) const {
    for (const Switch& each : pass.model().fact<Switches>().of(SwitchKind::signature_rpm))
      report_switch(pass, each,
                    each.shown.find("repo_gpgcheck") == std::string::npos
                        ? "lets in packages that nobody signed: remove it, and import the vendor's key"
                        : "leaves the list of packages unverified: switch it on if the repository signs it");
  }
};

constexpr std::string_view kAliases[] = {"CKV2_DOCKER_9", "CKV2_DOCKER_10"};
constexpr std::uint16_t kCwe[] = {347};
constexpr std::string_view kTags[] = {"CIS-4.11"};

}  // namespace

extern constinit const Rule pl5023 = rule<PackageSignatureOffRpm>({
    .code = "PL5023",
    .name = "package-signature-off-rpm",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error, .cis = Severity::error},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "7.5",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "yum, dnf, zypper and rpm should verify signatures",
    .docs = R"md(## What it does
Reports `--nogpgcheck` of yum, dnf, microdnf and tdnf, `--no-gpg-checks` and its like of zypper, `--nosignature`,
`--nodigest`, `--noverify` and `--nofiledigest` of rpm where it installs, and `gpgcheck=0` behind `--setopt` and in
files that the build writes or edits. `repo_gpgcheck=0`, which leaves the check of packages on, is an info. Repositories
that are folders of this machine, and local files that a command in front has verified, are silent.

## Why
The signature of a package is what proves that it comes from the vendor. Without it whoever answers in place of the
mirror can install anything, as root.

## Bad
```dockerfile
FROM rockylinux:9
RUN dnf install -y --nogpgcheck tool
```

## Good
```dockerfile
FROM rockylinux:9
RUN rpm --import https://rpm.example.com/key.asc && dnf install -y tool
```

## Fix safety
The fix removes the option, and turns around what a command or a file sets. It is unsafe: packages without a signature then fail the build.
)md",
});

}  // namespace plimsoll::rules
