// PL5001 add-remote-without-checksum: ADD of a URL that is not verified.
#include "rules/support/source_word.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct AddRemoteWithoutChecksum {
  void visit(const ast::Add& add, Pass& pass) const {
    if (add.flag("checksum") != nullptr) return;
    for (const ast::Word& source : add.sources()) {
      const SourceWord found = source_word(pass, add, source);
      if (found.kind == SourceKind::https)
        pass.report(source.span, "nothing verifies " + in_quotes(found.text) + ": add --checksum=sha256:…");
    }
  }
};

constexpr std::string_view kAliases[] = {"CKV_DOCKER_4", "4b410d24", "prefer-copy-over-add", "S6474", "S7026"};
constexpr std::uint16_t kCwe[] = {494, 345};
constexpr std::string_view kTags[] = {"CIS-4.9", "CIS-4.12"};

}  // namespace

extern constinit const Rule pl5001 = rule<AddRemoteWithoutChecksum>({
    .code = "PL5001",
    .name = "add-remote-without-checksum",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "5.5",
    .precision = Precision::very_high,
    .summary = "ADD of a URL should have a checksum",
    .docs = R"md(## What it does
Reports `ADD https://…` without `--checksum`. A URL by plain http is PL5002's, a Git repository has its commit. Where
only a part of the URL is unknown it is reported all the same.

## Why
TLS proves who sends the file, not that it is the file that was meant. With a checksum the build stops when the
server, or somebody in its place, sends another one; and the builder need not download it again.

## Bad
```dockerfile
FROM debian:12
ADD https://files.example.com/tool-1.2 /usr/local/bin/tool
```

## Good
```dockerfile
FROM debian:12
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef \
    https://files.example.com/tool-1.2 /usr/local/bin/tool
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
