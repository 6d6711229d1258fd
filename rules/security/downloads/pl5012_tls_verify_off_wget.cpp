// PL5012 tls-verify-off-wget: wget should verify certificates.
#include "rules/security/switches.hpp"

namespace plimsoll::rules {
namespace {

struct TlsVerifyOffWget {
  void finish(Pass& pass) const {
    report_switches(pass, SwitchKind::tls_wget,
                    "makes wget accept any certificate: remove it, or name the CA with --ca-certificate");
  }
};

constexpr std::string_view kAliases[] = {"CKV2_DOCKER_3", "S4830"};
constexpr std::uint16_t kCwe[] = {295};

}  // namespace

extern constinit const Rule pl5012 = rule<TlsVerifyOffWget>({
    .code = "PL5012",
    .name = "tls-verify-off-wget",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error},
    .category = Category::download,
    .cwe = kCwe,
    .security_severity = "7.4",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "wget should verify certificates",
    .docs = R"md(## What it does
Reports `--no-check-certificate` of wget, GNU's and BusyBox's, `-e check_certificate=off`, and `check_certificate = off`
in a `.wgetrc` that the build writes. Requests to this machine are an info.

## Why
Without verification wget cannot tell the server from somebody in its place, who may then send any file. Often the
option only hides that the package `ca-certificates` is missing.

## Bad
```dockerfile
FROM debian:12
RUN wget --no-check-certificate https://files.example.com/tool.tar.gz
```

## Good
```dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates wget \
    && rm -rf /var/lib/apt/lists/*
RUN wget https://files.example.com/tool.tar.gz
```

## Fix safety
The fix removes the option; what a file sets is turned around. It is unsafe: a server whose certificate is wrong then fails the build, as it should.
)md",
});

}  // namespace plimsoll::rules
