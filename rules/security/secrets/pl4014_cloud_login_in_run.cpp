// PL4014 cloud-login-in-run: a RUN logs in to a cloud, and the login stays in the image.
#include <fmt/format.h>

#include <algorithm>

#include "rules/security/secrets/secret_facts.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool has_secret_mount(const ast::Instruction* at) {
  const auto* run = at == nullptr ? nullptr : ast::as<ast::Run>(*at);
  return run != nullptr &&
         std::ranges::any_of(run->mounts, [](const ast::Mount& mount) { return mount.type() == "secret"; });
}

struct CloudLoginInRun {
  void finish(Pass& pass) const {
    for (const SecretFact& fact : secret_facts(pass, SecretFact::Kind::cloud_login)) {
      if (fact.shown.empty() && has_secret_mount(fact.at)) continue;
      const std::string program = in_quotes(fact.label);
      report_secret(pass, fact,
                    fact.shown.empty()
                        ? fmt::format("the login of {} stays in the image: mount its credentials as a secret", program)
                        : fmt::format("credential {} of {} stays in {}: mount it as a secret", fact.shown, program,
                                      where_it_stays(fact)));
    }
  }
};

constexpr std::string_view kAliases[] = {"DS-0031", "AVD-DS-0031", "DS031", "S6437"};
constexpr std::uint16_t kCwe[] = {522};
constexpr std::string_view kTags[] = {"CIS-4.10"};

}  // namespace

extern constinit const Rule pl4014 = rule<CloudLoginInRun>({
    .code = "PL4014",
    .name = "cloud-login-in-run",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.5",
    .yields_to = says_more_than(SecretFact::Kind::cloud_login),
    .summary = "A build should not log in to a cloud without a secret mount",
    .docs = R"md(## What it does
Reports logins in RUN: `aws configure set` of a secret, `gcloud auth activate-service-account`, `az login` with a password
or token, `doctl auth init -t`, `vault login TOKEN`, `oc login`, `kubectl config set-credentials`, `cf auth`,
`ibmcloud login`. A literal credential is an error (a well-known default a warning), also in CMD and ENTRYPOINT; a
variable or a file is a warning, unless the RUN has a secret mount. In stages that are not in the final image the level is
one lower.

## Why
The programs write what they were given into a file of the home folder, which becomes part of the layer; the command
itself stands in the history.

## Bad
```dockerfile
FROM debian:12
ARG AWS_SECRET
RUN aws configure set aws_secret_access_key "$AWS_SECRET" && aws s3 cp s3://bucket/app /srv/app
```

## Good
```dockerfile
FROM debian:12
RUN --mount=type=secret,id=aws,target=/root/.aws/credentials aws s3 cp s3://bucket/app /srv/app
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
