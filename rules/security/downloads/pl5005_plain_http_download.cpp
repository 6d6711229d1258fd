// PL5005 plain-http-download: a RUN downloads by plain http.
#include "rules/security/downloads/download_words.hpp"

namespace plimsoll::rules {
namespace {

struct PlainHttpDownload {
  void finish(Pass& pass) const {
    for (const Download& each : pass.model().fact<Downloads>().all()) {
      if (each.scheme != "http" || each.is_repository || !is_in_run(each)) continue;
      const bool fetches = each.target != DownloadTarget::discarded && each.tool != DownloadTool::add;
      const Reach reach = reach_of(each.host);
      if (!fetches || reach == Reach::machine || reach == Reach::unknown) continue;
      const std::string what = shown(each) + (each.has_scheme ? "" : ", which has no scheme,");
      Finding& finding = pass.report(each.span, what + " comes unencrypted: use https");
      if (reach == Reach::network || each.verification != Verification::none) finding.lower();
      offer_scheme(pass, finding, each.span, "http", "https");
    }
  }
};

constexpr std::string_view kAliases[] = {"d5b3c9a1", "S5332"};
constexpr std::uint16_t kCwe[] = {319};
constexpr std::string_view kTags[] = {"CIS-4.12"};
constexpr std::string_view kYieldsTo[] = {"gpg-key-unverified"};

}  // namespace

extern constinit const Rule pl5005 = rule<PlainHttpDownload>({
    .code = "PL5005",
    .name = "plain-http-download",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.0",
    .precision = Precision::very_high,
    .fixable = true,
    .yields_to = kYieldsTo,
    .summary = "Commands should not download by plain http",
    .docs = R"md(## What it does
Reports URLs with `http://`, or without a scheme, that curl, wget and other programs fetch in a RUN, and those that a
package manager is given. Values of ARG and ENV are looked at. Silent are this machine, `.local` names, the metadata
service of clouds, hosts that depend on a variable, options that are no download (`--proxy`) and probes that keep
nothing. The level is info in private networks, and where the same RUN verifies the file by a checksum or a signature.

## Why
Whoever sits between the builder and the server can replace the file, and it becomes part of the image.

## Bad
```dockerfile
FROM debian:12
RUN wget http://files.example.com/tool.tar.gz && tar -xf tool.tar.gz
```

## Good
```dockerfile
FROM debian:12
RUN wget https://files.example.com/tool.tar.gz && tar -xf tool.tar.gz
RUN curl --fail http://localhost:8080/ready
```

## Fix safety
The fix changes the scheme. The server may not answer by https, so it is unsafe.
)md",
});

}  // namespace plimsoll::rules
