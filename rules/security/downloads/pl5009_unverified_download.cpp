// PL5009 unverified-download: a download is used, and nothing verified it.
#include "rules/security/downloads/download_words.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct UnverifiedDownload {
  void finish(Pass& pass) const {
    for (const Download& each : pass.model().fact<Downloads>().all()) {
      const bool is_file = each.tool == DownloadTool::curl || each.tool == DownloadTool::wget ||
                           each.tool == DownloadTool::other || each.tool == DownloadTool::ftp;
      if (!is_file || !is_in_run(each) || each.verification != Verification::none) continue;
      if (each.used(DownloadUse::interpreted) != nullptr || reach_of(each.host) == Reach::machine) continue;
      for (const DownloadUse use :
           {DownloadUse::unpacked, DownloadUse::made_executable, DownloadUse::executed, DownloadUse::installed}) {
        const UseOfDownload* found = each.used(use);
        if (found == nullptr) continue;
        pass.report(each.span, "nothing verifies " + shown(each) + " before " + in_quotes(found->program) +
                                   " takes it: compare its checksum or verify its signature in the same RUN")
            .note(found->span, "used here");
        break;
      }
    }
  }
};

constexpr std::string_view kAliases[] = {"S6474"};
constexpr std::uint16_t kCwe[] = {494, 353};
constexpr std::string_view kTags[] = {"CIS-4.12"};

}  // namespace

extern constinit const Rule pl5009 = rule<UnverifiedDownload>({
    .code = "PL5009",
    .name = "unverified-download",
    .aliases = kAliases,
    .severity = Severity::off,
    .profiles = {.cis = Severity::info},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "4.0",
    .precision = Precision::high,
    .summary = "Downloads should be verified before they are unpacked or run",
    .docs = R"md(## What it does
Follows what curl, wget and other programs download inside one RUN, and reports the URL where the file, or what a pipe
makes of it, is unpacked, made executable, run or installed, and no command in between verifies it: `sha256sum -c` and
its kin, a comparison of checksums, `gpg --verify`, `cosign verify`, `minisign -V`, `openssl dgst -verify`. What package
managers fetch themselves is theirs; a pipe into an interpreter is PL5008's. It is off in every profile but `cis`: most
Dockerfiles verify nothing.

## Why
TLS proves who sends the file, not that it is the file that was meant. A checksum in the Dockerfile stops the build when
the server, or somebody in its place, sends another one.

## Bad
```dockerfile
FROM debian:12
RUN curl -fsSL https://files.example.com/tool-1.2.tar.gz | tar -xz -C /opt
```

## Good
```dockerfile
FROM debian:12
RUN curl -fsSLO https://files.example.com/tool-1.2.tar.gz \
 && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  tool-1.2.tar.gz" | sha256sum -c - \
 && tar -xzf tool-1.2.tar.gz -C /opt
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
