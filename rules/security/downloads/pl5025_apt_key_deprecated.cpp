// PL5025 apt-key-deprecated: a key that is trusted for every repository.
#include <algorithm>

#include "plimsoll/hub_name.hpp"
#include "rules/support/calls.hpp"
#include "shell/programs.hpp"

namespace plimsoll::rules {
namespace {

/// Releases whose apt knows no `signed-by`.
bool is_too_old(const BaseImage& image) {
  const std::string name = hub_name(image.parts);
  const std::string_view tag = image.parts.tag;
  if (name == "debian" && (tag.starts_with('7') || tag.starts_with('8'))) return true;
  if (name == "ubuntu" && (tag.starts_with("12.") || tag.starts_with("14."))) return true;
  constexpr std::string_view kReleases[] = {"wheezy", "jessie", "precise", "trusty"};
  return std::ranges::any_of(kReleases,
                             [&](std::string_view each) { return tag.find(each) != std::string_view::npos; });
}

/// Whether `apt-key adv` hands gpg a command that adds keys.
bool adds_keys(const Command& command) {
  shell::Arguments arguments(command);
  for (shell::Argument argument; arguments.next(argument);)
    if (argument.option.starts_with("recv") || argument.option.starts_with("receive") ||
        argument.option == "fetch-keys" || argument.option == "import")
      return true;
  return false;
}

struct AptKeyDeprecated {
  void visit(const ast::Run& run, Pass& pass) const {
    for (const Call call : calls(run, pass)) {
      if (!call.is("apt-key")) continue;
      if (!call.has_verb({"add"}) && !(call.has_verb({"adv"}) && adds_keys(call.command()))) continue;
      const Stage* stage = pass.model().stage_of(run);
      if (stage != nullptr && is_too_old(pass.model().root_image(*stage))) continue;
      pass.report(
          call.name_word().span,
          "'apt-key' trusts the key for every repository, and new releases have no such command: keep the key in "
          "/etc/apt/keyrings and name it by signed-by");
    }
  }
};

constexpr std::uint16_t kCwe[] = {347};
constexpr std::string_view kTags[] = {"CIS-4.11"};

}  // namespace

extern constinit const Rule pl5025 = rule<AptKeyDeprecated>({
    .code = "PL5025",
    .name = "apt-key-deprecated",
    .severity = Severity::info,
    .profiles = {.security = Severity::info, .cis = Severity::info},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "3.0",
    .precision = Precision::very_high,
    .summary = "Keys should not be added by apt-key",
    .docs = R"md(## What it does
Reports `apt-key add`, and `apt-key adv` where it fetches or imports keys. On releases whose apt knows no `signed-by`
(Debian 8, Ubuntu 14.04 and older) it is silent, and so it is on `apt-key list` and `apt-key fingerprint`.

## Why
A key that apt-key adds may sign any package of any repository: who holds the key of a small repository can replace the
C library. Debian 13 and Ubuntu 24.10 have no apt-key any more.

## Bad
```dockerfile
FROM debian:12
RUN curl -fsSL https://packages.example.com/key.asc | apt-key add -
```

## Good
```dockerfile
FROM debian:12
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef \
    https://packages.example.com/key.asc /etc/apt/keyrings/example.asc
RUN echo "deb [signed-by=/etc/apt/keyrings/example.asc] https://packages.example.com/debian bookworm main" \
    > /etc/apt/sources.list.d/example.list
```

## Fix safety
There is no fix: the lines of the repository have to name the key.
)md",
});

}  // namespace plimsoll::rules
