// PL4010 credentials-in-command: a command gets a password or token that stands in the file.
#include <fmt/format.h>

#include "rules/security/secrets/secret_facts.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct CredentialsInCommand {
  void finish(Pass& pass) const {
    for (const SecretFact& fact : secret_facts(pass, SecretFact::Kind::command))
      report_secret(pass, fact,
                    fmt::format("credential {} of {} stays in {}: use a secret mount", fact.shown,
                                in_quotes(fact.label), where_it_stays(fact)));
  }
};

constexpr std::string_view kAliases[] = {"S6437"};
constexpr std::uint16_t kCwe[] = {798, 214};
constexpr std::string_view kTags[] = {"CIS-4.10"};

}  // namespace

extern constinit const Rule pl4010 = rule<CredentialsInCommand>({
    .code = "PL4010",
    .name = "credentials-in-command",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error, .cis = Severity::error},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "7.5",
    .yields_to = says_more_than(SecretFact::Kind::command),
    .summary = "Commands should not be given passwords that stand in the file",
    .docs = R"md(## What it does
Reads the words of commands in RUN, CMD, ENTRYPOINT and HEALTHCHECK and reports literal passwords and tokens: `curl -u`,
`wget --password`, `docker login -p` (also `echo … | docker login --password-stdin`), `mysql -pVALUE`, `redis-cli -a`,
`sshpass -p`, `htpasswd -b`, `openssl … -passin pass:VALUE`, `gpg --passphrase`, database, directory and archive programs,
runners and tunnels; `PGPASSWORD=…` in front of a command and shell variables whose names say secret (these graded as
PL4003 grades ENV); `-Dname.password=…` of Maven and Gradle.

A well-known default (`changeme`, `admin` …) is a warning. Variables, command substitutions, placeholders and files are
silent. In stages that are not in the final image the level is one lower.

## Why
The command stands in the image's history or configuration, with all its words, and while it runs, every process sees
them.

## Bad
```dockerfile
FROM debian:12
RUN curl -fsSL -u deploy:Tr7-kuW2 https://files.example.com/app.tar.gz -o /srv/app.tar.gz
```

## Good
```dockerfile
FROM debian:12
RUN --mount=type=secret,id=netrc,target=/root/.netrc curl -fsSL -n https://files.example.com/app.tar.gz -o /srv/app.tar.gz
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
