// PL5018 tls-verify-off-other: tools should verify certificates.
#include "rules/security/switches.hpp"

namespace plimsoll::rules {
namespace {

struct TlsVerifyOffOther {
  void finish(Pass& pass) const {
    report_switches(pass, SwitchKind::tls_other,
                    "turns off the verification of servers: remove it, and install the certificate of the CA");
  }
};

constexpr std::string_view kAliases[] = {"S4830"};
constexpr std::uint16_t kCwe[] = {295};

}  // namespace

extern constinit const Rule pl5018 = rule<TlsVerifyOffOther>({
    .code = "PL5018",
    .name = "tls-verify-off-other",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::download,
    .cwe = kCwe,
    .security_severity = "6.5",
    .precision = Precision::high,
    .fixable = true,
    .summary = "Tools should verify certificates",
    .docs = R"md(## What it does
Reports what switches off the verification of certificates, or of what comes over the connection, in tools that have
no rule of their own: apt (`Acquire::https::Verify-Peer`), aria2c, aws, bundle and gem, composer, Go (GOINSECURE,
`GOSUMDB=off`, `GONOSUMDB=*`, `-insecure`), helm, kubectl and oc, hg, httpie, LDAP, lftp, Maven, Perl, rclone, svn, Vault,
`docker --tlsverify=false`, gcloud and az, and PowerShell's `-SkipCertificateCheck` and
`ServerCertificateValidationCallback`. Cargo's `check-revoke` is an info. GOPRIVATE, and GONOSUMDB for some hosts, are
silent.

## Why
Without verification a tool cannot tell the server from somebody in its place, who may then send anything and learns
the credentials that it sends.

## Bad
```dockerfile
FROM debian:12
RUN svn export --non-interactive --trust-server-cert https://svn.example.com/app/trunk /app
```

## Good
```dockerfile
FROM debian:12
COPY example-ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates && svn export --non-interactive https://svn.example.com/app/trunk /app
```

## Fix safety
The fix removes the option with its value, or the variable from ENV, ARG and from in front of a command; where a command or
a file sets it, the value is turned around. It is unsafe: a server whose certificate is wrong then fails the build, as it
should.
)md",
});

}  // namespace plimsoll::rules
