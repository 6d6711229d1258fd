// PL5026 gpg-key-unverified: a key is trusted, and nothing says that it is the right one.
#include "rules/security/downloads/asked_keys.hpp"
#include "rules/security/downloads/download_words.hpp"
#include "rules/support/calls.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct GpgKeyUnverified {
  void visit(const ast::Run& run, Pass& pass) const {
    for (const Call call : calls(run, pass))
      for (const AskedKey& key : asked_keys(run, call.command(), pass.model()))
        if (key.digits == kShortId)
          pass.report(key.span, "anybody can make a key with the short id " + in_quotes(key.name) +
                                    ": give the whole fingerprint");
        else if (key.digits == kLongId && key.is_open)
          pass.report(key.span, "key " + in_quotes(key.name) + " comes unencrypted: give the whole fingerprint")
              .at(Severity::info);
  }

  void finish(Pass& pass) const {
    for (const Download& each : pass.model().fact<Downloads>().all()) {
      const bool is_key =
          each.used(DownloadUse::imported_key) != nullptr || each.used(DownloadUse::stored_key) != nullptr;
      const Reach reach = reach_of(each.host);
      if (!is_key || each.verification != Verification::none) continue;
      if ((each.scheme != "http" && each.scheme != "ftp") || reach == Reach::machine || reach == Reach::unknown)
        continue;
      Finding& finding = pass.report(
          each.span, "the key at " + shown(each) + " comes unencrypted: use https and compare its fingerprint");
      if (reach == Reach::network) finding.lower();
      offer_scheme(pass, finding, each.span, "http", "https");
    }
  }
};

constexpr std::uint16_t kCwe[] = {347, 345};
constexpr std::string_view kTags[] = {"CIS-4.11"};

}  // namespace

extern constinit const Rule pl5026 = rule<GpgKeyUnverified>({
    .code = "PL5026",
    .name = "gpg-key-unverified",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "5.5",
    .precision = Precision::high,
    .fixable = true,
    .summary = "Keys should be fetched by their fingerprint, and not by plain http",
    .docs = R"md(## What it does
Reports keys that `gpg --recv-keys` and `apt-key adv --recv-keys` name by 8 digits, and keys that come by plain http and
are imported, dearmored, or put where package managers look for keys. The level is info for names of 16 digits from a
keyserver without encryption. A whole fingerprint (40 digits) is fine from any keyserver; keys that come by https are the
matter of PL5030.

## Why
Whoever controls the key controls every package it signs. A second key with the same short name is made in minutes, and
keyservers take keys from everybody.

## Bad
```dockerfile
FROM debian:12
RUN gpg --keyserver keys.example.com --recv-keys 01234567
```

## Good
```dockerfile
FROM debian:12
RUN gpg --keyserver hkps://keys.example.com --recv-keys 0123456789ABCDEF0123456789ABCDEF01234567
```

## Fix safety
The fix writes https for http. The server may not answer by https, so it is unsafe. Only somebody who knows the key can
give its fingerprint.
)md",
});

}  // namespace plimsoll::rules
