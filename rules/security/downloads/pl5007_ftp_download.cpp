// PL5007 ftp-download: a RUN downloads by FTP.
#include "rules/security/downloads/download_words.hpp"

namespace plimsoll::rules {
namespace {

struct FtpDownload {
  void finish(Pass& pass) const {
    for (const Download& each : pass.model().fact<Downloads>().all()) {
      if (each.scheme != "ftp" || !is_in_run(each) || each.verification != Verification::none) continue;
      if (reach_of(each.host) == Reach::machine) continue;
      const bool has_url = !each.url.empty();
      pass.report(each.span, (has_url ? shown(each) + " comes" : "what FTP fetches comes") +
                                 " unencrypted and may be replaced on its way: use https, or verify a checksum");
    }
  }
};

constexpr std::string_view kAliases[] = {"S5332"};
constexpr std::uint16_t kCwe[] = {319};
constexpr std::string_view kTags[] = {"CIS-4.12"};

}  // namespace

extern constinit const Rule pl5007 = rule<FtpDownload>({
    .code = "PL5007",
    .name = "ftp-download",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.security = Severity::info, .cis = Severity::info},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "3.5",
    .precision = Precision::very_high,
    .summary = "Commands should not download by FTP",
    .docs = R"md(## What it does
Reports `ftp://` URLs of curl, wget and other programs in a RUN, and `ftp` and `lftp`. A file whose checksum or signature
the same RUN verifies is fine.

## Why
FTP encrypts nothing and proves nothing: whoever sits between the builder and the server reads the password and can
replace the file.

## Bad
```dockerfile
FROM debian:12
RUN wget ftp://files.example.com/pub/tool.tar.gz
```

## Good
```dockerfile
FROM debian:12
RUN wget https://files.example.com/pub/tool.tar.gz
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
