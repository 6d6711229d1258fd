// PL4019 proxy-credentials-in-env: ENV or ARG sets a proxy together with its password.
#include <fmt/format.h>

#include "rules/security/secrets/secret_facts.hpp"

namespace plimsoll::rules {
namespace {

struct ProxyCredentialsInEnv {
  void finish(Pass& pass) const {
    for (const SecretFact& fact : secret_facts(pass, SecretFact::Kind::proxy))
      report_secret(pass, fact,
                    fmt::format("password {} of a proxy stays in {}: give the proxy to the build as --build-arg",
                                fact.shown, where_it_stays(fact)));
  }
};

constexpr std::string_view kAliases[] = {"CKV_SECRET_4", "a88baa34"};
constexpr std::uint16_t kCwe[] = {522};
constexpr std::string_view kTags[] = {"CIS-4.10"};

}  // namespace

extern constinit const Rule pl4019 = rule<ProxyCredentialsInEnv>({
    .code = "PL4019",
    .name = "proxy-credentials-in-env",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error, .cis = Severity::error},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "7.0",
    .yields_to = says_more_than(SecretFact::Kind::proxy),
    .summary = "ENV and ARG should not set a proxy with its password",
    .docs = R"md(## What it does
Reports the password in `http_proxy`, `https_proxy`, `ftp_proxy` and `all_proxy` (in either case) of ENV, and in the
default of ARG. A well-known default is a warning; variables and placeholders are silent. In stages that are not in the
final image the level is one lower.

## Why
The password stands in the image, and containers elsewhere are sent through a proxy that they cannot reach. The builder
knows these arguments without any ARG, gives them to RUN, and keeps them out of the history: `docker build --build-arg
http_proxy=…` is enough.

## Bad
```dockerfile
FROM debian:12
ENV http_proxy=http://build:Tr7-kuW2@proxy.example.com:3128
RUN apt-get update
```

## Good
```dockerfile
FROM debian:12
RUN apt-get update
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
