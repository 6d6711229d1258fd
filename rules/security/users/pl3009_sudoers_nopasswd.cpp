// PL3009 sudoers-nopasswd: a rule of sudo that asks for no password.
#include <algorithm>
#include <string>

#include "plimsoll/image_path.hpp"
#include "plimsoll/written_text.hpp"
#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kTag = "NOPASSWD";

bool is_sudoers(std::string_view path) {
  return path.ends_with("/sudoers") || path.find("/sudoers.d/") != std::string_view::npos;
}

/// A comment, or a rule for root, who needs none.
bool says_nothing(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return line.starts_with('#') || line.substr(0, line.find_first_of(" \t")) == "root";
}

/// Whether every command may be run: what stands behind the tag is ALL, or not known.
bool is_for_all(std::string_view behind) {
  const std::size_t first = behind.find_first_not_of(" \t:");
  return first == std::string_view::npos || !behind.substr(first).starts_with('/');
}

struct SudoersNopasswd {
  void finish(Pass& pass) const {
    for (const WrittenText& text : pass.model().fact<WrittenTexts>().all()) {
      if (text.path && !is_sudoers(*text.path)) continue;
      for (const WrittenLine& line : text.lines) check(text, line.text, pass);
    }
  }

 private:
  static void check(const WrittenText& text, std::string_view line, Pass& pass) {
    const std::size_t at = line.find(kTag);
    if (at == std::string_view::npos || says_nothing(line)) return;
    const std::string_view behind = line.substr(at + kTag.size());
    if (!text.path && !behind.starts_with(':')) return;  // some text about it
    Finding* finding = report_in_image(pass, *text.instruction, text.locate(line.substr(at, kTag.size())),
                                       "NOPASSWD lets this user become root without a password; leave the rule out");
    if (finding != nullptr && !is_for_all(behind)) finding->at(Severity::info);
  }
};

constexpr std::uint16_t kCwe[] = {250, 269};

}  // namespace

extern constinit const Rule pl3009 = rule<SudoersNopasswd>({
    .code = "PL3009",
    .name = "sudoers-nopasswd",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .security_severity = "6.0",
    .summary = "sudo should not give root away without a password",
    .docs = R"md(## What it does
Reports a rule with `NOPASSWD` that the build writes to `/etc/sudoers` or a file in `/etc/sudoers.d`: by `echo`,
`printf`, `tee`, a here-document, or `sed -i`. A rule that allows single commands only is an info, one for root no matter. Stages that files are
only taken from count one level lower, other stages not at all.

## Why
The user of such a rule is root, and so is an intruder who takes one of its processes over. USER then protects nothing.

## Bad
```dockerfile
FROM debian:12
RUN echo "app ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/app
USER app
```

## Good
```dockerfile
FROM debian:12
RUN echo "app ALL=(ALL) PASSWD: ALL" > /etc/sudoers.d/app
USER app
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
