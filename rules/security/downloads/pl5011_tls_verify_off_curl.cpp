// PL5011 tls-verify-off-curl: curl should verify certificates.
#include "rules/security/switches.hpp"

namespace plimsoll::rules {
namespace {

struct TlsVerifyOffCurl {
  void finish(Pass& pass) const {
    report_switches(pass, SwitchKind::tls_curl,
                    "makes curl accept any certificate: remove it, or name the CA with --cacert");
  }
};

constexpr std::string_view kAliases[] = {"CKV2_DOCKER_2", "S4830"};
constexpr std::uint16_t kCwe[] = {295};

}  // namespace

extern constinit const Rule pl5011 = rule<TlsVerifyOffCurl>({
    .code = "PL5011",
    .name = "tls-verify-off-curl",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error},
    .category = Category::download,
    .cwe = kCwe,
    .security_severity = "7.4",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "curl should verify certificates",
    .docs = R"md(## What it does
Reports `-k` (also in a bundle such as `-fsSLk`), `--insecure`, `--proxy-insecure` and `--doh-insecure` of curl in RUN,
CMD, ENTRYPOINT and HEALTHCHECK, and `insecure` in a `.curlrc` that the build writes. Requests to this machine are an
info. A `k` in the value of another option is none.

## Why
Without verification curl cannot tell the server from somebody in its place, who may then send any file. TLS only
hides what is sent; it no longer says who sends it.

## Bad
```dockerfile
FROM debian:12
RUN curl -fsSLk -o /usr/local/bin/tool https://files.example.com/tool
```

## Good
```dockerfile
FROM debian:12
COPY example-ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates && curl -fsSL -o /usr/local/bin/tool https://files.example.com/tool
```

## Fix safety
The fix removes the option; what a file sets is turned around. It is unsafe: a server whose certificate is wrong then fails the build, as it should.
)md",
});

}  // namespace plimsoll::rules
