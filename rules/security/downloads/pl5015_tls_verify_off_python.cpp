// PL5015 tls-verify-off-python: Python programs should verify certificates.
#include "rules/security/switches.hpp"

namespace plimsoll::rules {
namespace {

struct TlsVerifyOffPython {
  void finish(Pass& pass) const {
    report_switches(pass, SwitchKind::tls_python,
                    "makes Python accept any certificate: remove it, and name the CA in SSL_CERT_FILE");
  }
};

constexpr std::string_view kAliases[] = {"CKV2_DOCKER_5"};
constexpr std::uint16_t kCwe[] = {295};

}  // namespace

extern constinit const Rule pl5015 = rule<TlsVerifyOffPython>({
    .code = "PL5015",
    .name = "tls-verify-off-python",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error},
    .category = Category::download,
    .cwe = kCwe,
    .security_severity = "7.4",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "Python programs should verify certificates",
    .docs = R"md(## What it does
Reports `PYTHONHTTPSVERIFY=0`, an empty REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE, and CONDA_SSL_VERIFY with a value that
says no, in ENV, ARG and commands; `ssl_verify` that is switched off by `conda config` or in a `.condarc` that the build
writes; `--insecure` of conda; `cert` that is switched off by `poetry config`.

## Why
Packages run code when they are installed. Without verification they come from whoever answers; and as ENV the
switch stays in the image, where it holds for every connection of the application.

## Bad
```dockerfile
FROM python:3.13
ENV PYTHONHTTPSVERIFY=0
```

## Good
```dockerfile
FROM python:3.13
COPY example-ca.pem /etc/ssl/certs/
ENV REQUESTS_CA_BUNDLE=/etc/ssl/certs/example-ca.pem
```

## Fix safety
The fix removes the option with its value, or the variable from ENV, ARG and from in front of a command; where a command or
a file sets it, the value is turned around. It is unsafe: a server whose certificate is wrong then fails the build, as it
should.
)md",
});

}  // namespace plimsoll::rules
