// PL4001 secret-value: something with the shape of a provider's token, anywhere in the file.
#include <fmt/format.h>

#include "rules/security/secrets/secret_facts.hpp"

namespace plimsoll::rules {
namespace {

struct SecretValue {
  void finish(Pass& pass) const {
    for (const SecretFact& fact : pass.model().fact<SecretFacts>().of(SecretFact::Kind::provider))
      report_secret(pass, fact,
                    fmt::format("'{}' {} stays in {}: revoke it", fact.label, fact.shown, where_it_stays(fact)));
  }
};

constexpr std::string_view kAliases[] = {
    "CKV_SECRET_2",  "CKV_SECRET_3",  "CKV_SECRET_9",  "CKV_SECRET_11",   "CKV_SECRET_12", "CKV_SECRET_13",
    "CKV_SECRET_14", "CKV_SECRET_15", "CKV_SECRET_16", "CKV_SECRET_17",   "CKV_SECRET_18", "CKV_SECRET_80",
    "a88baa34",      "c3e1b6ae",      "CIS-DI-0010",   "generic.secrets", "S6437"};
constexpr std::uint16_t kCwe[] = {798, 540};
constexpr std::string_view kTags[] = {"CIS-4.10"};
constexpr std::string_view kYieldsTo[] = {"private-key-inline"};

}  // namespace

extern constinit const Rule pl4001 = rule<SecretValue>({
    .code = "PL4001",
    .name = "secret-value",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error, .cis = Severity::error},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "9.0",
    .precision = Precision::very_high,
    .yields_to = kYieldsTo,
    .summary = "Tokens of known providers have no place in a Dockerfile",
    .docs = R"md(## What it does
Reports values that have the shape of a provider's secret (cloud keys, tokens of code hosts and package registries, chat
webhooks, JSON Web Tokens, logins of a Docker configuration …), wherever they stand: variables, commands, here-documents,
strings of the JSON form, words that a continuation splits, and comments (one level lower). Shapes are strict: the
prefix, the length, the alphabet and a minimum of entropy must fit, and what documentation prints as a sample, fills up
with x or counts through the alphabet is left out. In stages that are not in the final image the level is one lower.
The message never shows more than two characters of the value.

## Why
ENV, LABEL and CMD stand in the image's configuration, RUN and build arguments in its history, files in its layers:
everyone who can pull the image can read them, and a later instruction that deletes them changes nothing. A secret that
was once built in has to be revoked. The next one belongs into `RUN --mount=type=secret`, which is stored nowhere.

## Bad
```dockerfile
FROM node:22
RUN echo "//npm.example.com/:_authToken=0f1e9d2c-made-up-4b5a-8697" >> ~/.npmrc && npm ci
```

## Good
```dockerfile
FROM node:22
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
```

## Fix safety
There is no fix: revoke the secret first.
)md",
});

}  // namespace plimsoll::rules
