// PL4012 registry-credential-in-file: the build writes a login of a registry or server into a file of the image.
#include <fmt/format.h>

#include "rules/security/secrets/secret_facts.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct RegistryCredentialInFile {
  void finish(Pass& pass) const {
    for (const SecretFact& fact : secret_facts(pass, SecretFact::Kind::registry_file)) {
      const std::string what = fact.shown.empty() ? "credential from a build argument" : "credential " + fact.shown;
      report_secret(pass, fact,
                    fmt::format("{} in the settings of {} stays in the image: mount the settings as a secret", what,
                                in_quotes(fact.label)));
    }
  }
};

constexpr std::string_view kAliases[] = {"DS-0031", "AVD-DS-0031", "DS031", "CKV_SECRET_12", "a88baa34", "S6437"};
constexpr std::uint16_t kCwe[] = {522, 312};
constexpr std::string_view kTags[] = {"CIS-4.10"};

}  // namespace

extern constinit const Rule pl4012 = rule<RegistryCredentialInFile>({
    .code = "PL4012",
    .name = "registry-credential-in-file",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error, .cis = Severity::error},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "7.5",
    .yields_to = says_more_than(SecretFact::Kind::registry_file),
    .summary = "Credentials of registries should not be written into files of the image",
    .docs = R"md(## What it does
Looks at what RUN, COPY and ADD write into files: tokens and passwords in `.npmrc`, `.yarnrc.yml`, `.netrc`, `.pypirc`,
Maven's `settings.xml`, `NuGet.Config`, Composer's `auth.json`, the credentials of gem and cargo, apt's `auth.conf` and
`.my.cnf`; and at programs that write them (`npm config set …:_authToken`, `poetry config http-basic…`, `composer config`,
`bundle config`, `cargo login`, `nuget sources add`). A literal is an error, a well-known default and the value of an ARG
are warnings. In any other file, `name = value` and `name: value` count whose names say password, token or secret; these
are graded as PL4003 grades ENV. `${NPM_TOKEN}` that stands in the file as it is, placeholders, and values of secret mounts are silent. In
stages that are not in the final image the level is one lower.

## Why
The file is part of the layer, also when a later instruction removes it, and the command that writes it stands in the
image's history.

## Bad
```dockerfile
FROM debian:12
RUN printf 'machine git.example.com\nlogin ci\npassword Tr7-kuW2\n' > /root/.netrc
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
