// PL5013 tls-verify-off-pip: pip should verify certificates.
#include "rules/security/switches.hpp"

namespace plimsoll::rules {
namespace {

struct TlsVerifyOffPip {
  void finish(Pass& pass) const {
    report_switches(pass, SwitchKind::tls_pip,
                    "makes pip trust a host without a certificate: remove it, and name the CA in PIP_CERT");
  }
};

constexpr std::string_view kAliases[] = {"CKV2_DOCKER_4", "CKV2_DOCKER_16"};
constexpr std::uint16_t kCwe[] = {295};

}  // namespace

extern constinit const Rule pl5013 = rule<TlsVerifyOffPip>({
    .code = "PL5013",
    .name = "tls-verify-off-pip",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::download,
    .cwe = kCwe,
    .security_severity = "6.5",
    .precision = Precision::high,
    .fixable = true,
    .summary = "pip should verify certificates",
    .docs = R"md(## What it does
Reports `--trusted-host` of pip, `--allow-insecure-host` of uv, PIP_TRUSTED_HOST and UV_INSECURE_HOST in ENV, ARG and
commands, `pip config set global.trusted-host`, and `trusted-host` in a `pip.conf` that the build writes. This machine
may be trusted.

## Why
For a trusted host pip takes plain http and any certificate. Packages run code when they are installed, so whoever
answers in place of the index owns the build.

## Bad
```dockerfile
FROM python:3.13
RUN pip install --no-cache-dir --trusted-host pypi.example.com -r requirements.txt
```

## Good
```dockerfile
FROM python:3.13
COPY example-ca.pem /etc/ssl/certs/
ENV PIP_CERT=/etc/ssl/certs/example-ca.pem
RUN pip install --no-cache-dir -r requirements.txt
```

## Fix safety
The fix removes the option with its value, or the variable from ENV, ARG and from in front of a command. It is unsafe: an
index whose certificate is wrong then fails the build, as it should. What a file says is left to you.
)md",
});

}  // namespace plimsoll::rules
