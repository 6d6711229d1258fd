// PL5008 pipe-to-interpreter: a program runs a download without anybody having seen it.
#include "rules/security/downloads/download_words.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct PipeToInterpreter {
  void finish(Pass& pass) const {
    for (const Download& each : pass.model().fact<Downloads>().all()) {
      const UseOfDownload* use = each.used(DownloadUse::interpreted);
      if (use == nullptr || reach_of(each.host) == Reach::machine) continue;
      pass.report(use->span, in_quotes(use->program) + " runs whatever " + shown(each) +
                                 " sends: download it to a file, verify its checksum, then run it")
          .note(each.span, "downloaded here");
    }
  }
};

constexpr std::uint16_t kCwe[] = {494, 829};
constexpr std::string_view kTags[] = {"CIS-4.11", "OWASP-R9"};

}  // namespace

extern constinit const Rule pl5008 = rule<PipeToInterpreter>({
    .code = "PL5008",
    .name = "pipe-to-interpreter",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.5",
    .precision = Precision::very_high,
    .summary = "Downloads should not be piped into an interpreter",
    .docs = R"md(## What it does
Reports programs that run a download as it comes: `curl … | sh`, also through other commands (`| sed … | sudo bash`),
`sh -c "$(curl …)"`, `bash <(curl …)`, `eval "$(curl …)"`, `source <(curl …)`, and the same with wget, and with Python,
Perl, Ruby, PHP, Node.js and Lua. A pipe into tar, jq or grep, or into an interpreter whose program stands in its own
words (`| python3 -c '…'`), runs nothing of the download.

## Why
The server decides at every build what runs, as root, in the image. Nothing compares it with what was there yesterday,
no log keeps it, and where the connection breaks half of the script has run.

## Bad
```dockerfile
FROM debian:12
RUN curl -fsSL https://get.example.com/install.sh | sh
```

## Good
```dockerfile
FROM debian:12
RUN curl -fsSLo install.sh https://get.example.com/v1.2/install.sh \
 && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  install.sh" | sha256sum -c - \
 && sh install.sh
```

## Fix safety
There is no fix: the checksum must come from somebody who has read the script.
)md",
});

}  // namespace plimsoll::rules
