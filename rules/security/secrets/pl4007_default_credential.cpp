// PL4007 default-credential: ENV or ARG sets a password that everybody knows.
#include <fmt/format.h>

#include "rules/security/secrets/secret_facts.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct DefaultCredential {
  void finish(Pass& pass) const {
    for (const SecretFact& fact : secret_facts(pass, SecretFact::Kind::weak_default))
      report_secret(
          pass, fact,
          fmt::format("{} has a default that everybody knows: let it be given at run time", in_quotes(fact.label)));
  }
};

constexpr std::string_view kAliases[] = {"DS-0031",  "AVD-DS-0031",         "DS031",       "CKV_SECRET_10",
                                         "a88baa34", "secret-in-build-arg", "CIS-DI-0010", "S6472"};
constexpr std::uint16_t kCwe[] = {1392, 521};
constexpr std::string_view kTags[] = {"CIS-4.10"};

}  // namespace

extern constinit const Rule pl4007 = rule<DefaultCredential>({
    .code = "PL4007",
    .name = "default-credential",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.security = Severity::info, .cis = Severity::info},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "3.5",
    .precision = Precision::medium,
    .yields_to = says_more_than(SecretFact::Kind::weak_default),
    .summary = "A password in ENV or ARG is a well-known default",
    .docs = R"md(## What it does
Reports ENV and ARG whose name says password, token or secret and whose value is a default that everybody tries first
(`password`, `admin`, `changeme`, `postgres` …), also with letters replaced or digits behind it, and values that repeat
the variable's name. The level is info; it is warning for `…ROOT_PASSWORD` in a file with EXPOSE. Placeholders such as
`<your-password>`, empty values and variables are silent.

## Why
Nothing leaks, since there is no secret; but containers are started with the defaults that an image brings, and whoever
reaches the port is in.

## Bad
```dockerfile
FROM mysql:8.4
ENV MYSQL_ROOT_PASSWORD=root
EXPOSE 3306
```

## Good
```dockerfile
FROM mysql:8.4
ENV MYSQL_ROOT_PASSWORD_FILE=/run/secrets/mysql_root
EXPOSE 3306
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
