// PL5014 tls-verify-off-node: Node.js and its package managers should verify certificates.
#include "rules/security/switches.hpp"

namespace plimsoll::rules {
namespace {

struct TlsVerifyOffNode {
  void finish(Pass& pass) const {
    report_switches(pass, SwitchKind::tls_node,
                    "makes Node.js accept any certificate: remove it, and name the CA in NODE_EXTRA_CA_CERTS");
  }
};

constexpr std::string_view kAliases[] = {"CKV2_DOCKER_6", "CKV2_DOCKER_12", "CKV2_DOCKER_13"};
constexpr std::uint16_t kCwe[] = {295};

}  // namespace

extern constinit const Rule pl5014 = rule<TlsVerifyOffNode>({
    .code = "PL5014",
    .name = "tls-verify-off-node",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error},
    .category = Category::download,
    .cwe = kCwe,
    .security_severity = "7.4",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "Node.js and its package managers should verify certificates",
    .docs = R"md(## What it does
Reports `NODE_TLS_REJECT_UNAUTHORIZED=0` and `NPM_CONFIG_STRICT_SSL=false` in ENV, ARG and commands, `strict-ssl` with
a value that says no in `npm config set`, `yarn config set`, `pnpm config set` and as an option, and the same in an
`.npmrc` or `.yarnrc` that the build writes.

## Why
Packages run scripts when they are installed. Without verification they come from whoever answers; and as ENV the
switch stays in the image, where it holds for every connection of the application.

## Bad
```dockerfile
FROM node:22
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
RUN npm ci
```

## Good
```dockerfile
FROM node:22
COPY example-ca.pem /etc/ssl/certs/
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/example-ca.pem
RUN npm ci
```

## Fix safety
The fix removes the option with its value, or the variable from ENV, ARG and from in front of a command; where a command or
a file sets it, the value is turned around. It is unsafe: a server whose certificate is wrong then fails the build, as it
should.
)md",
});

}  // namespace plimsoll::rules
