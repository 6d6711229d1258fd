// PL5017 tls-verify-off-yum: yum and dnf should verify certificates.
#include "rules/security/switches.hpp"

namespace plimsoll::rules {
namespace {

struct TlsVerifyOffYum {
  void finish(Pass& pass) const {
    report_switches(pass, SwitchKind::tls_yum,
                    "makes yum and dnf accept any certificate: remove it, and name the CA in sslcacert");
  }
};

constexpr std::string_view kAliases[] = {"CKV2_DOCKER_15"};
constexpr std::uint16_t kCwe[] = {295};

}  // namespace

extern constinit const Rule pl5017 = rule<TlsVerifyOffYum>({
    .code = "PL5017",
    .name = "tls-verify-off-yum",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error},
    .category = Category::download,
    .cwe = kCwe,
    .security_severity = "7.4",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "yum and dnf should verify certificates",
    .docs = R"md(## What it does
Reports `sslverify` with a value that says no in `--setopt` of yum, dnf, microdnf and tdnf, in `yum-config-manager` and
`dnf config-manager`, and in `.repo` files, `yum.conf` and `dnf.conf` that the build writes or edits.

## Why
Repositories are often trusted for more than their packages: their metadata says which versions exist and which keys
to import. Without verification it comes from whoever answers.

## Bad
```dockerfile
FROM rockylinux:9
RUN yum-config-manager --save --setopt=main.sslverify=false
```

## Good
```dockerfile
FROM rockylinux:9
COPY example-ca.crt /etc/pki/ca-trust/source/anchors/
RUN update-ca-trust
```

## Fix safety
The fix removes the option with its value, or the variable from ENV, ARG and from in front of a command; where a command or
a file sets it, the value is turned around. It is unsafe: a server whose certificate is wrong then fails the build, as it
should.
)md",
});

}  // namespace plimsoll::rules
