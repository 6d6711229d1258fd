// PL4011 auth-header-literal: a request is sent with a token that stands in the file.
#include <fmt/format.h>

#include "rules/security/secrets/secret_facts.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct AuthHeaderLiteral {
  void finish(Pass& pass) const {
    for (const SecretFact& fact : secret_facts(pass, SecretFact::Kind::auth_header))
      report_secret(pass, fact,
                    fmt::format("token {} in a header of {} stays in {}: use a secret mount", fact.shown,
                                in_quotes(fact.label), where_it_stays(fact)));
  }
};

constexpr std::string_view kAliases[] = {"S6437"};
constexpr std::uint16_t kCwe[] = {798};
constexpr std::string_view kTags[] = {"CIS-4.10"};

}  // namespace

extern constinit const Rule pl4011 = rule<AuthHeaderLiteral>({
    .code = "PL4011",
    .name = "auth-header-literal",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error, .cis = Severity::error},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "8.0",
    .yields_to = says_more_than(SecretFact::Kind::auth_header),
    .summary = "Headers of requests should not carry tokens that stand in the file",
    .docs = R"md(## What it does
Reports the literal value of a header that logs in (`Authorization`, `Private-Token`, `Job-Token`, `X-Api-Key`,
`X-Auth-Token`, `X-Vault-Token` and their like) in `curl -H`, `wget --header`, and git's `http.extraHeader`. Of
`Authorization: Basic` the password inside is judged. Variables, command substitutions, placeholders such as
`YOUR_API_KEY`, and values of fewer than 8 characters are silent; well-known defaults are warnings. In stages that are
not in the final image the level is one lower.

## Why
The command stands in the image's history with all its words. A token that was once built in has to be revoked.

## Bad
```dockerfile
FROM debian:12
RUN curl -fsSL -H "Authorization: Bearer 7fk2mq9xvb4rtz8clw" https://files.example.com/app -o /srv/app
```

## Good
```dockerfile
FROM debian:12
RUN --mount=type=secret,id=token,env=TOKEN \
    curl -fsSL -H "Authorization: Bearer $TOKEN" https://files.example.com/app -o /srv/app
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
