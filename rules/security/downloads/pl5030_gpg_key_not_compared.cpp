// PL5030 gpg-key-not-compared: a key comes by https, and nobody looks at its fingerprint.
#include <algorithm>

#include "rules/security/downloads/download_words.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

class GpgKeyNotCompared {
 public:
  void finish(Pass& pass) {
    for (const Download& each : pass.model().fact<Downloads>().all()) {
      const UseOfDownload* const imported = each.used(DownloadUse::imported_key);
      if (imported == nullptr || imported->program == "rpm" || each.scheme != "https") continue;
      if (each.verification != Verification::none || reach_of(each.host) == Reach::machine) continue;
      if (!shows_fingerprint(each, pass))
        pass.report(each.span, "nothing compares the fingerprint of the key at " + shown(each) +
                                   " before it is trusted: keep the key beside the Dockerfile, or check it");
    }
  }

 private:
  /// Whether the same RUN prints fingerprints, which something may look at.
  bool shows_fingerprint(const Download& download, const Pass& pass) {
    if (download.instruction == asked_) return answer_;
    asked_ = download.instruction;
    const auto commands = pass.model().shell(*asked_).commands();
    return answer_ = std::ranges::any_of(commands, [](const Command& each) {
             if (each.is("apt-key")) return each.is("apt-key", "fingerprint") || each.is("apt-key", "finger");
             return (each.is("gpg") || each.is("gpg2")) &&
                    each.has_flag(0, {"fingerprint", "with-fingerprint", "show-keys"});
           });
  }

  const ast::Common* asked_ = nullptr;  // the last RUN, and what was found there
  bool answer_ = false;
};

constexpr std::uint16_t kCwe[] = {347, 345};
constexpr std::string_view kTags[] = {"CIS-4.11"};

}  // namespace

extern constinit const Rule pl5030 = rule<GpgKeyNotCompared>({
    .code = "PL5030",
    .name = "gpg-key-not-compared",
    .severity = Severity::info,
    .profiles = {.security = Severity::info, .cis = Severity::info},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "3.0",
    .precision = Precision::medium,
    .summary = "The fingerprint of a key should be compared before the key is trusted",
    .docs = R"md(## What it does
Reports keys that come by https and go into `apt-key add` or `gpg --import`, while nothing in the RUN prints a fingerprint
or verifies the file. `rpm --import` has no such step and is left alone. The rule is not in the default profile: https
already says which server the key comes from, and most vendors describe exactly this way. Keys by plain http are the
matter of PL5026.

## Why
Whoever gets hold of the server can put another key there, and signs all packages with it from then on. The next build
takes it without a word.

## Bad
```dockerfile
FROM debian:12
RUN curl -fsSL https://packages.example.com/key.asc | gpg --import
```

## Good
```dockerfile
FROM debian:12
COPY keys/example.asc /etc/apt/keyrings/example.asc
```

## Fix safety
There is no fix: only somebody who knows the key can give its fingerprint.
)md",
});

}  // namespace plimsoll::rules
