// PL4006 secret-removed-in-later-layer: a secret file of one layer is removed in another, which keeps it in the image.
#include "rules/security/secrets/secret_trail.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct SecretRemovedInLaterLayer {
  SecretTrail trail;

  void visit(const ast::From& from, Pass& pass) { trail.begin_stage(from, pass); }

  void visit(const ast::Transfer& transfer, Pass& pass) {
    if (!pass.in_onbuild()) trail.copy(transfer, pass);
  }

  void visit(const ast::Run& run, Pass& pass) {
    const Stage* stage = pass.model().stage_of(run);
    if (pass.in_onbuild() || stage == nullptr) return;
    for (const LateRemoval& late : trail.run(run, pass)) {
      Finding& finding = pass.report(late.removal, in_quotes(late.path) +
                                                       " stays in an earlier layer: mount it, or "
                                                       "remove it in the RUN that writes it");
      if (!pass.model().in_final_image(*stage))
        finding.at(pass.model().feeds_final_image(*stage) ? Severity::warning : Severity::info);
      finding.note(late.origin, "the layer of this instruction keeps it");
    }
  }
};

constexpr std::uint16_t kCwe[] = {212, 459};
constexpr std::string_view kTags[] = {"CIS-4.10"};

}  // namespace

extern constinit const Rule pl4006 = rule<SecretRemovedInLaterLayer>({
    .code = "PL4006",
    .name = "secret-removed-in-later-layer",
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error, .cis = Severity::error},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "8.0",
    .precision = Precision::high,
    .summary = "A secret file that one layer holds is removed in a later one",
    .docs = R"md(## What it does
Follows secret files through the layers of a stage: those that COPY and ADD bring by their names, those that RUN writes by
redirection, `tee`, `cp` and `mv`, when their name or a variable in the command says so. Reports where a later instruction
removes one (`rm`, `shred`, `unlink`, `truncate`, `find … -delete`). A file that the same RUN writes and removes, and one
inside a mount, is fine.

In a stage that does not become the image the level is warning, and info where none of its files reach the image.

## Why
A layer is never changed by the ones above it. Removing a file hides it; whoever pulls the image can still unpack the layer
that has it.

## Bad
```dockerfile
FROM debian:12
COPY id_rsa /root/.ssh/id_rsa
RUN scp build@files.example.com:/release /srv/
RUN rm /root/.ssh/id_rsa
```

## Good
```dockerfile
FROM debian:12
RUN --mount=type=secret,id=deploy-key,target=/root/.ssh/id_rsa scp build@files.example.com:/release /srv/
RUN echo "$NETRC_TOKEN" > /root/.netrc && curl -n https://files.example.com/release -o /srv/release && rm /root/.netrc
```

## Fix safety
There is no fix: the instructions have to be merged, or the file mounted.
)md",
});

}  // namespace plimsoll::rules
