// PL5010 weak-checksum: a file is verified by MD5 or SHA-1.
#include "rules/security/downloads/download_words.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct WeakChecksum {
  void finish(Pass& pass) const {
    for (const VerifyingCommand& each : pass.model().fact<Downloads>().verifying()) {
      if (each.kind != Verification::weak_checksum || each.algorithm.empty()) continue;
      pass.report(each.span, in_quotes(each.program) + " proves little, since " +
                                 (each.algorithm == "md5" ? "MD5" : "SHA-1") +
                                 " can be forged: compare a SHA-256 or SHA-512 checksum");
    }
  }
};

constexpr std::string_view kAliases[] = {"S4790"};
constexpr std::uint16_t kCwe[] = {328};

}  // namespace

extern constinit const Rule pl5010 = rule<WeakChecksum>({
    .code = "PL5010",
    .name = "weak-checksum",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.security = Severity::info},
    .category = Category::download,
    .cwe = kCwe,
    .security_severity = "3.0",
    .precision = Precision::very_high,
    .summary = "Files should not be verified by MD5 or SHA-1",
    .docs = R"md(## What it does
Reports `md5sum -c`, `sha1sum -c`, `shasum -c` (SHA-1 unless `-a` says otherwise), and the output of these, `openssl md5`
and `openssl sha1` where it is compared by `[`, `test`, `grep` or `diff`. Checksums that only name or compare cached files
are fine.

## Why
Two files with the same MD5 or SHA-1 can be made on purpose. Who can publish a harmless file today can exchange it for
another one that still passes.

## Bad
```dockerfile
FROM debian:12
RUN curl -fsSLO https://files.example.com/tool.tar.gz \
 && echo "0123456789abcdef0123456789abcdef  tool.tar.gz" | md5sum -c -
```

## Good
```dockerfile
FROM debian:12
RUN curl -fsSLO https://files.example.com/tool.tar.gz \
 && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  tool.tar.gz" | sha256sum -c -
```

## Fix safety
There is no fix: the better checksum has to come from the file's author.
)md",
});

}  // namespace plimsoll::rules
