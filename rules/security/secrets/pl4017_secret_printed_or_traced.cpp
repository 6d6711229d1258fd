// PL4017 secret-printed-or-traced: a RUN writes a secret into the log of the build.
#include "rules/security/secrets/secret_use.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct SecretPrintedOrTraced {
  void visit(const ast::Run& run, Pass& pass) const {
    if (pass.in_onbuild()) return;
    for (const SecretUse& use : secret_uses(run, pass).printed)
      pass.report(use.span, "this prints the secret " + in_quotes(use.what) + " into the build log: leave it out");
  }
};

constexpr std::uint16_t kCwe[] = {532};

}  // namespace

extern constinit const Rule pl4017 = rule<SecretPrintedOrTraced>({
    .code = "PL4017",
    .name = "secret-printed-or-traced",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::secret,
    .cwe = kCwe,
    .security_severity = "5.5",
    .summary = "RUN should not print secrets into the build log",
    .docs = R"md(## What it does
Reports commands of RUN whose output is not redirected and holds a secret: `echo`, `printf` and `printenv` of a variable
that a secret mount sets or whose name says password, token or secret and that the file declares; `cat` of a mounted
secret; `env` where a mount sets a variable; and `set -x` where a later command of the RUN expands such a variable.

## Why
Logs of builds are kept for long, and more people read them than may know the secret.

## Bad
```dockerfile
FROM debian:12
RUN --mount=type=secret,id=token,env=TOKEN set -eux; /srv/publish --token "$TOKEN"
```

## Good
```dockerfile
FROM debian:12
RUN --mount=type=secret,id=token,env=TOKEN set -eu; /srv/publish --token "$TOKEN"
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
