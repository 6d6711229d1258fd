// PL5016 tls-verify-off-git: git should verify certificates.
#include "rules/security/switches.hpp"

namespace plimsoll::rules {
namespace {

struct TlsVerifyOffGit {
  void finish(Pass& pass) const {
    report_switches(pass, SwitchKind::tls_git,
                    "makes git accept any certificate: remove it, and name the CA in http.sslCAInfo");
  }
};

constexpr std::string_view kAliases[] = {"CKV2_DOCKER_14"};
constexpr std::uint16_t kCwe[] = {295};

}  // namespace

extern constinit const Rule pl5016 = rule<TlsVerifyOffGit>({
    .code = "PL5016",
    .name = "tls-verify-off-git",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error},
    .category = Category::download,
    .cwe = kCwe,
    .security_severity = "7.4",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "git should verify certificates",
    .docs = R"md(## What it does
Reports GIT_SSL_NO_VERIFY in ENV, ARG and commands, whatever its value, since git only asks whether it is set;
`http.sslVerify` with a value that says no in `git config`, `git -c` and `git clone -c`, also for one URL; and
`sslVerify` in a `.gitconfig` that the build writes. An ARG without a default is silent.

## Why
Whoever answers in place of the server can hand out other commits, and learns the credentials that git sends.

## Bad
```dockerfile
FROM debian:12
RUN git config --global http.sslVerify false && git clone https://git.example.com/app.git
```

## Good
```dockerfile
FROM debian:12
COPY example-ca.pem /etc/ssl/certs/
RUN git config --global http.sslCAInfo /etc/ssl/certs/example-ca.pem \
    && git clone https://git.example.com/app.git
```

## Fix safety
The fix removes the option with its value, or the variable from ENV, ARG and from in front of a command; where a command or
a file sets it, the value is turned around. It is unsafe: a server whose certificate is wrong then fails the build, as it
should.
)md",
});

}  // namespace plimsoll::rules
