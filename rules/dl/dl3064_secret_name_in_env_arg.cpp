// DL3064 secret-name-in-env-arg: ENV or ARG whose name says secret; hadolint's variant of PL4003.
#include <algorithm>
#include <iterator>

#include "rules/security/secrets/secret_facts.hpp"
#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

// The names and parts of names that hadolint knows (dl-rules §9); names that hold one of the parts are left out.
constexpr std::string_view kParts[] = {"api_key", "client_key", "password", "private", "secret", "token", "username"};
constexpr std::string_view kNames[] = {
    "APPLICATION_KEY", "AWS_ACCESS_KEY_ID",      "CI_DEPLOY_USER",     "DOCKER_EMAIL",         "FACEBOOK_APP_ID",
    "HEROKU_API_USER", "OKTA_AUTHN_GROUPID",     "OKTA_CLIENT_ORGURL", "OKTA_OAUTH2_CLIENTID", "STRIPE_DEVICE_NAME",
    "TRAVIS_OS_NAME",  "TRAVIS_SECURE_ENV_VARS", "TRAVIS_SUDO"};

bool hadolint_takes_for_secret(std::string_view name) {
  const std::string small = ascii_lower(name);
  const auto holds = [&](std::string_view part) { return small.find(part) != std::string::npos; };
  const auto is = [&](std::string_view known) { return small == ascii_lower(known); };
  return std::ranges::any_of(kParts, holds) || std::ranges::any_of(kNames, is);
}

struct SecretNameOfHadolint {
  void visit(const ast::Arg& arg, Pass& pass) const {
    check(arg, std::span(arg.pairs).first(std::min<std::size_t>(arg.pairs.size(), 1)), pass);
  }
  void visit(const ast::Env& env, Pass& pass) const { check(env, env.pairs, pass); }

  void finish(Pass& pass) const {
    if (!pass.as_hadolint()) report_named_secrets(pass);
  }

 private:
  static void check(const ast::Common& node, std::span<const ast::Pair> pairs, Pass& pass) {
    if (!pass.as_hadolint()) return;
    const auto found =
        std::ranges::find_if(pairs, [](const ast::Pair& pair) { return hadolint_takes_for_secret(pair.name.text); });
    if (found != pairs.end())
      pass.report(place(pass, node, found->name.span),
                  in_quotes(found->name.text) + " sounds like a secret, and stays in the image; use a secret mount");
  }
};

constexpr std::uint16_t kCwe[] = {522, 526, 538};

}  // namespace

extern constinit const Rule dl3064 = rule<SecretNameOfHadolint>({
    .code = "DL3064",
    .name = "secret-name-in-env-arg",
    .severity = Severity::warning,
    .profiles = {.hadolint = Severity::warning},
    .category = Category::secret,
    .cwe = kCwe,
    .security_severity = "6.5",
    .precision = Precision::low,
    .yields_to = says_more_than(SecretFact::Kind::name),
    .summary = "Secrets do not belong into ENV or ARG",
    .docs = R"md(## What it does
Reports what PL4003 reports, the check that every other profile has: ENV and ARG whose name says secret, graded by what
the value is worth. The profile `hadolint` looks at the name only: it holds api_key, client_key, password, private,
secret, token or username, or is one of a short list of well-known names, whatever the value; it reports one name an
instruction, and of ARG sees the first name only.

## Why
ENV stands in the image's configuration, a build argument in its history. Neither can be taken back by a later
instruction; a secret mount leaves nothing behind.

## Bad
```dockerfile
FROM debian:12
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
