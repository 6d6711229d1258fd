// PL4004 credentials-in-url: a password or token in the user part of a URL.
#include <fmt/format.h>

#include "rules/security/secrets/secret_facts.hpp"

namespace plimsoll::rules {
namespace {

struct CredentialsInUrl {
  void finish(Pass& pass) const {
    for (const SecretFact& fact : pass.model().fact<SecretFacts>().of(SecretFact::Kind::url))
      report_secret(
          pass, fact,
          fmt::format("{} {} in a URL stays in {}: use a secret mount",
                      fact.label == "url-userinfo-token" ? "token" : "password", fact.shown, where_it_stays(fact)));
  }
};

constexpr std::string_view kAliases[] = {"CKV_SECRET_4", "a88baa34", "S6437"};
constexpr std::uint16_t kCwe[] = {798, 522};
constexpr std::string_view kTags[] = {"CIS-4.10"};
constexpr std::string_view kYieldsTo[] = {"private-key-inline",     "secret-value",
                                          "auth-header-literal",    "registry-credential-in-file",
                                          "credentials-in-command", "proxy-credentials-in-env"};

}  // namespace

extern constinit const Rule pl4004 = rule<CredentialsInUrl>({
    .code = "PL4004",
    .name = "credentials-in-url",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error, .cis = Severity::error},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "7.5",
    .yields_to = kYieldsTo,
    .summary = "URLs should carry no passwords",
    .docs = R"md(## What it does
Reports `scheme://user:password@host` and `scheme://token@host` in any instruction and here-document. A well-known
default (`changeme`, `admin` …) is a warning; on localhost and hosts without a dot the level is info. Variables,
command substitutions and placeholders are silent, and so are user names alone (`git@host`) and the public keys of
Sentry. In stages that are not in the final image the level is one lower.

## Why
The whole URL stays in the image's history or configuration. Tools also keep it: git in `.git/config`, package managers
in their lock and configuration files.

## Bad
```dockerfile
FROM debian:12
RUN git clone https://ci:Tr7-kuW2@git.example.com/app.git
```

## Good
```dockerfile
FROM debian:12
RUN --mount=type=secret,id=netrc,target=/root/.netrc git clone https://git.example.com/app.git
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
