// PL4005 copy-secret-file: a file that holds a secret, by its name, is copied from the build context.
#include "rules/security/secrets/sensitive_files.hpp"
#include "rules/support/source_word.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// How a path's secret is kept, for the message.
std::string message(const std::string& path, const SensitiveFile& file, bool in_image) {
  const std::string what = in_quotes(path) + " puts " + std::string(describe(file.kind));
  if (file.kind == SensitiveKind::history) return what + " into the image: leave it out of the build context";
  return what + (in_image ? " into the image" : " into the build cache") + ": use RUN --mount=type=secret";
}

struct CopySecretFile {
  void visit(const ast::Transfer& transfer, Pass& pass) const {
    const ast::Word* destination = transfer.destination();
    if (!transfer.valid || destination == nullptr || transfer.flag("from") != nullptr) return;
    const Stage* stage = pass.model().stage_of(transfer);
    const bool in_image = stage == nullptr || pass.model().in_final_image(*stage);
    const Value target = pass.model().expand(transfer, destination->text);
    for (const ast::Word& word : transfer.sources()) {
      const SourceWord source = source_word(pass, transfer, word);
      if (source.kind != SourceKind::local && source.kind != SourceKind::archive) continue;
      const auto found = sensitive_source(source.text, target.text);
      if (!found) continue;
      Finding& finding = pass.report(word.span, message(source.text, *found, in_image)).at(found->severity);
      if (!in_image) finding.lower();
    }
  }
};

constexpr std::string_view kAliases[] = {"DS-0031", "AVD-DS-0031", "DS031", "CIS-DI-0010", "S6470"};
constexpr std::uint16_t kCwe[] = {538, 312};
constexpr std::string_view kYieldsTo[] = {"vcs-dir-copied"};
constexpr std::string_view kTags[] = {"CIS-4.10"};

}  // namespace

extern constinit const Rule pl4005 = rule<CopySecretFile>({
    .code = "PL4005",
    .name = "copy-secret-file",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error, .cis = Severity::error},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "8.0",
    .precision = Precision::high,
    .yields_to = kYieldsTo,
    .summary = "A file whose name says that it holds a secret is copied from the build context",
    .docs = R"md(## What it does
Looks at the names of the files that COPY and ADD take from the build context: SSH keys (`id_rsa`), credentials of package
managers (`.npmrc`, `.netrc`) and clouds (`.aws/credentials`, `kubeconfig`), files with settings (`.env`), private keys and
key stores (`*.key`, `*.p12`), histories (`.git`), and whatever lies in a folder `secret/`, `secrets/`, `private/` or `keys/`.
Public keys, certificates and examples (`.env.example`) are fine.

The level is error for keys and credentials, warning for files that often hold a secret, and one step lower in a stage
that does not become the image.

## Why
Everyone who can pull the image can read the file, also when a later instruction removes it. In an earlier stage the
build cache keeps it.

## Bad
```dockerfile
FROM debian:12
COPY id_rsa /root/.ssh/
```

## Good
```dockerfile
FROM debian:12
COPY id_rsa.pub ca.pem .env.example /srv/
RUN --mount=type=secret,id=deploy-key,target=/root/.ssh/id_rsa scp build@files.example.com:/release /srv/
```

## Fix safety
There is no fix: the commands that need the file have to change with it.
)md",
});

}  // namespace plimsoll::rules
