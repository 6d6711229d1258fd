// PL4003 secret-name-in-env-arg: ENV or ARG whose name says secret, graded by the value.
#include "rules/security/secrets/secret_facts.hpp"

namespace plimsoll::rules {
namespace {

struct SecretNameInEnvArg {
  void finish(Pass& pass) const { report_named_secrets(pass); }
};

constexpr std::string_view kAliases[] = {"DS-0031",  "AVD-DS-0031",         "DS031",       "CKV_SECRET_10",
                                         "a88baa34", "secret-in-build-arg", "CIS-DI-0010", "S6472"};
constexpr std::uint16_t kCwe[] = {522, 526, 538};
constexpr std::string_view kTags[] = {"CIS-4.10"};

}  // namespace

extern constinit const Rule pl4003 = rule<SecretNameInEnvArg>({
    .code = "PL4003",
    .name = "secret-name-in-env-arg",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.5",
    .precision = Precision::medium,
    .yields_to = says_more_than(SecretFact::Kind::name),
    .summary = "Secrets do not belong into ENV or ARG",
    .docs = R"md(## What it does
Looks at ENV and ARG whose name ends in a word for a secret (`PASSWORD`, `TOKEN`, `API_KEY`, `SECRET` …) and grades the
value: random-looking ones are errors, other literals warnings, a build argument without a default is an info, and a
name that only ends in `KEY` counts (as info) where the value looks random. Silent are names that say where or how
(`…_FILE`, `…_URL`, `…_PUBLIC_KEY`, `GPG_KEY`), and values that are empty, variables, placeholders, booleans, numbers,
paths or URLs, or well-known defaults such as `changeme`. In stages that are not in the final image, and in those named
dev, development, test, ci or example, the level is one lower.

## Why
ENV stands in the image's configuration, where `docker inspect` shows it to everyone who can pull the image. A build
argument stands in the history of each RUN that could use it. Neither can be taken back by a later instruction; a
secret mount leaves nothing behind.

## Bad
```dockerfile
FROM debian:12
ENV DB_PASSWORD=Tr7-kuW2
ARG NPM_TOKEN
```

## Good
```dockerfile
FROM debian:12
ENV DB_PASSWORD_FILE=/run/secrets/db_password
RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
