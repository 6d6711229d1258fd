// PL4002 private-key-inline: the text of a private key, with its body.
#include <fmt/format.h>

#include "rules/security/secrets/secret_facts.hpp"

namespace plimsoll::rules {
namespace {

struct PrivateKeyInline {
  void finish(Pass& pass) const {
    for (const SecretFact& fact : pass.model().fact<SecretFacts>().of(SecretFact::Kind::private_key))
      report_secret(pass, fact,
                    fmt::format("private key stays in {}: replace it, and mount it as a secret", where_it_stays(fact)));
  }
};

constexpr std::string_view kAliases[] = {"CKV_SECRET_13", "a88baa34", "generic.secrets", "S6437"};
constexpr std::uint16_t kCwe[] = {321, 798};
constexpr std::string_view kTags[] = {"CIS-4.10"};

}  // namespace

extern constinit const Rule pl4002 = rule<PrivateKeyInline>({
    .code = "PL4002",
    .name = "private-key-inline",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error, .cis = Severity::error},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "9.1",
    .precision = Precision::very_high,
    .summary = "Private keys have no place in a Dockerfile",
    .docs = R"md(## What it does
Reports the header of a private key (PEM, OpenSSH, PGP) that is followed by a body of at least 64 base64 characters, over
real or escaped line ends, continued lines and here-documents. A header alone, in a command that builds or searches
keys, is silent; so are public keys and certificates. In comments, and in stages that are not in the final image, the
level is one lower.

## Why
The key stays in the image's history or configuration, and in the repository. Whoever reads it can log in, sign or
decrypt with it, also after a later instruction deleted the file. Replace the key; then use `RUN --mount=type=ssh` or
`RUN --mount=type=secret`.

## Bad
```dockerfile
FROM debian:12
RUN printf -- '-----BEGIN PRIVATE KEY-----\nthisIsNoRealKey0butItLooksAsIfItWereOne1because2it3Has4The5Shape6q7\n\
8Wz9vK2mQxVb4RtZ8cLw3NsY6hJd1GpE5aUo0i\n-----END PRIVATE KEY-----\n' > /root/.ssh/id_rsa
```

## Good
```dockerfile
FROM debian:12
RUN --mount=type=ssh git clone git@github.com:example/app.git /src
```

## Fix safety
There is no fix: replace the key first.
)md",
});

}  // namespace plimsoll::rules
