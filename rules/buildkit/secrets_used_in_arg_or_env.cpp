// SecretsUsedInArgOrEnv secret-name-in-env-arg: ENV or ARG whose name holds a word for a secret; BuildKit's variant of
// PL4003.
#include <algorithm>
#include <iterator>
#include <map>

#include "rules/security/secrets/secret_facts.hpp"
#include "rules/support/build_steps.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kSecret[] = {"apikey",   "auth",  "credential", "credentials", "key",
                                        "password", "pword", "passwd",     "secret",      "token"};
constexpr std::string_view kHarmless[] = {"public", "file", "version"};

bool says_secret(std::string_view name) {
  const std::string small = ascii_lower(name);
  bool secret = false;
  for (std::size_t begin = 0; begin <= small.size();) {
    const std::size_t end = std::min(small.find('_', begin), small.size());
    const std::string_view word = std::string_view(small).substr(begin, end - begin);
    if (std::ranges::find(kHarmless, word) != std::end(kHarmless)) return false;
    secret = secret || std::ranges::find(kSecret, word) != std::end(kSecret);
    begin = end + 1;
  }
  return secret;
}

struct SecretsUsedInArgOrEnv {
  /// Names of pairs → where PL4003 says it, so that both are one finding.
  std::map<const char*, Span> said = {};

  void finish(Pass& pass) {
    if (!pass.as_buildkit())
      for (const SecretFact& fact : pass.model().fact<SecretFacts>().of(SecretFact::Kind::name))
        said.try_emplace(fact.label.data(), fact.span);
    each_build_step(pass, [&](const Stage&, const Step& step) {
      if (const auto* env = ast::as<ast::Env>(*step.instruction))
        for (const ast::Pair& pair : env->pairs)
          check(pair, pass.model().build(step, pair.name.text).text, step, BuildTurn::warning, pass);
      if (const auto* arg = ast::as<ast::Arg>(*step.instruction))  // said before the value is expanded
        for (const ast::Pair& pair : arg->pairs) check(pair, pair.name.text, step, BuildTurn::first, pass);
    });
  }

 private:
  void check(const ast::Pair& pair, std::string_view name, const Step& step, BuildTurn turn, Pass& pass) const {
    if (!says_secret(name)) return;
    const auto known = said.find(pair.name.text.data());
    report_step(pass, step, known == said.end() ? pair.name.span : known->second,
                in_quotes(name) + " sounds like a secret, and stays in the image: use a secret mount", turn);
  }
};

}  // namespace

extern constinit const Rule secrets_used_in_arg_or_env = rule<SecretsUsedInArgOrEnv>({
    .code = "SecretsUsedInArgOrEnv",
    .name = "secret-name-in-env-arg",
    .severity = Severity::warning,
    .profiles = {.buildkit = Severity::warning},
    .category = Category::secret,
    .precision = Precision::low,
    .summary = "Secrets do not belong into ENV or ARG",
    .docs = R"md(## What it does
Reports ENV, and ARG inside a stage, whose name holds one of the words apikey, auth, credential, credentials, key,
password, passwd, pword, secret and token between underscores, whatever the value is; names that also hold public, file
or version are fine. PL4003 is the check that every other profile has: it looks at the value.

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
