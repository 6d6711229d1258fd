// PL4009 build-arg-secret-used-in-run: a secret comes into a RUN as a build argument.
#include <fmt/format.h>

#include <string>

#include "rules/security/secrets/secret_facts.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct BuildArgSecretUsedInRun {
  void finish(Pass& pass) const {
    for (const SecretFact& fact : secret_facts(pass, SecretFact::Kind::build_arg)) {
      Finding& finding = report_secret(
          pass, fact,
          fmt::format("the build argument {} stays in the image history: use a secret mount", in_quotes(fact.label)));
      const auto& run = ast::common(*fact.at);
      const std::uint32_t behind = run.flags.empty() ? run.keyword.span.end : run.flags.back().text.span.end;
      finding.fix(Applicability::display_only, "mount the secret",
                  {{Span{behind, behind}, fmt::format(" --mount=type=secret,id={0},env={0}", fact.label)}});
    }
  }
};

constexpr std::string_view kAliases[] = {"S6472"};
constexpr std::uint16_t kCwe[] = {522};
constexpr std::string_view kTags[] = {"CIS-4.10"};

}  // namespace

extern constinit const Rule pl4009 = rule<BuildArgSecretUsedInRun>({
    .code = "PL4009",
    .name = "build-arg-secret-used-in-run",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.0",
    .fixable = true,
    .yields_to = says_more_than(SecretFact::Kind::build_arg),
    .summary = "Secrets should come into RUN by a mount, not by a build argument",
    .docs = R"md(## What it does
Looks for the first RUN of a stage that expands an ARG whose name says password, token or secret, where the file itself
gives the argument no value (PL4003 and PL4007 speak about those). Silent is a RUN with a secret mount, one that sets the
name itself, and one that reads other scripts. In stages that are not in the final image the level is one lower.

## Why
The values of build arguments are recorded in the history of each RUN that could use them, where everyone who can pull
the image reads them. A secret mount is there while the command runs and leaves nothing behind.

## Bad
```dockerfile
FROM node:22
ARG NPM_TOKEN
RUN NODE_AUTH="$NPM_TOKEN" npm ci
```

## Good
```dockerfile
FROM node:22
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN NODE_AUTH="$NPM_TOKEN" npm ci
```

## Fix safety
The edit that is shown adds the mount and is never applied by itself: `docker build` has to be called with `--secret`
instead of `--build-arg`, and the ARG has to go.
)md",
});

}  // namespace plimsoll::rules
