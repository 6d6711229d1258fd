// PL4008 arg-secret-copied-to-env: ENV keeps what a secret build argument was given.
#include <fmt/format.h>

#include "rules/security/secrets/secret_facts.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct ArgSecretCopiedToEnv {
  void finish(Pass& pass) const {
    for (const SecretFact& fact : secret_facts(pass, SecretFact::Kind::arg_copied))
      report_secret(pass, fact,
                    fmt::format("ENV keeps the build argument {} in the image configuration: use a secret mount",
                                in_quotes(fact.label)));
  }
};

constexpr std::string_view kAliases[] = {"DS-0031",     "AVD-DS-0031", "DS031", "secret-in-build-arg",
                                         "CIS-DI-0010", "S6472"};
constexpr std::uint16_t kCwe[] = {526};
constexpr std::string_view kTags[] = {"CIS-4.10"};

}  // namespace

extern constinit const Rule pl4008 = rule<ArgSecretCopiedToEnv>({
    .code = "PL4008",
    .name = "arg-secret-copied-to-env",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error, .cis = Severity::error},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "7.5",
    .yields_to = says_more_than(SecretFact::Kind::arg_copied),
    .summary = "ENV should not keep the value of a secret build argument",
    .docs = R"md(## What it does
Reports `$NAME` in a value of ENV where NAME is an ARG of the stage whose name says password, token or secret. Silent are
names that say where or how (`…_FILE`, `…_URL`), `${NAME:+word}`, and text that the builder does not expand. In stages
that are not in the final image the level is one lower.

## Why
A build argument stands in the history of the commands that could use it; ENV puts it into the image's configuration as
well, where `docker inspect` shows it, and into each container that is started.

## Bad
```dockerfile
FROM node:22
ARG NPM_TOKEN
ENV NPM_TOKEN=$NPM_TOKEN
RUN npm ci
```

## Good
```dockerfile
FROM node:22
RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci
```

## Fix safety
There is no fix: the commands that need the secret have to change with it.
)md",
});

}  // namespace plimsoll::rules
