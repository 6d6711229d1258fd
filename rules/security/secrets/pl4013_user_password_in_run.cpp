// PL4013 user-password-in-run: a RUN gives a user of the image a password that stands in the file.
#include <fmt/format.h>

#include "rules/security/secrets/secret_facts.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct UserPasswordInRun {
  void finish(Pass& pass) const {
    for (const SecretFact& fact : secret_facts(pass, SecretFact::Kind::user_password))
      report_secret(
          pass, fact,
          fmt::format("password {} that {} sets is the same in every container: leave the account without one",
                      fact.shown, in_quotes(fact.label)));
  }
};

constexpr std::string_view kAliases[] = {"CKV2_DOCKER_17", "S6437"};
constexpr std::uint16_t kCwe[] = {259, 798};

}  // namespace

extern constinit const Rule pl4013 = rule<UserPasswordInRun>({
    .code = "PL4013",
    .name = "user-password-in-run",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::secret,
    .cwe = kCwe,
    .security_severity = "6.5",
    .yields_to = says_more_than(SecretFact::Kind::user_password),
    .summary = "RUN should not set the passwords of users",
    .docs = R"md(## What it does
Reports passwords that a RUN gives to accounts: `echo user:password | chpasswd`, `passwd`, `adduser` and `smbpasswd` that
read them from a pipe, a here-string or a here-document, `useradd -p`, `usermod -p`, and the word behind
`openssl passwd` and `mkpasswd`. A well-known default (`root:root`) is a warning, any other literal an error, a hash an
info. Variables are silent, and so are `-p '*'` and `-p '!'`, which lock the account. In stages that are not in the final
image the level is one lower.

## Why
The password is the same in each container, and stands in the image's history. Where an SSH server or `su` is installed,
it is the way in.

## Bad
```dockerfile
FROM debian:12
RUN useradd -m app && echo 'app:Tr7-kuW2' | chpasswd
```

## Good
```dockerfile
FROM debian:12
RUN useradd -m -p '*' app
USER app
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
