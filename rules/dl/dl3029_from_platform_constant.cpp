// DL3029 from-platform-constant: FROM --platform with a fixed value.
#include <algorithm>

#include "rules/support/platform_flag.hpp"
#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

/// "x86_64" as the builder calls it.
std::string_view usual_name(std::string_view part) {
  if (part == "x86_64" || part == "x86-64") return "amd64";
  if (part == "aarch64") return "arm64";
  return part;
}

/// Whether the name of the stage says that it is for this platform.
bool says_so(std::string_view stage, std::string_view platform) {
  while (!platform.empty()) {
    const std::size_t slash = std::min(platform.find('/'), platform.size());
    const std::string_view part = usual_name(platform.substr(0, slash));
    if (!part.empty() && stage.find(part) != std::string_view::npos) return true;
    platform.remove_prefix(std::min(slash + 1, platform.size()));
  }
  return false;
}

struct FromPlatformConstant {
  void visit(const ast::From& from, Pass& pass) const {
    const ast::Flag* flag = from.flag("platform");
    if (pass.in_onbuild() || flag == nullptr || !flag->value) return;
    const std::string_view value = flag->value->text;
    if (pass.as_hadolint()) {
      if (value.find("BUILDPLATFORM") == std::string_view::npos &&
          value.find("TARGETPLATFORM") == std::string_view::npos)
        report(from, *flag, pass);
      return;
    }
    const std::string stage = from.name() == nullptr ? "" : ascii_lower(from.name()->text);
    if (value.empty() || value.find('$') != std::string_view::npos || says_so(stage, ascii_lower(value))) return;
    Finding& finding = report(from, *flag, pass);
    offer_without_platform(finding, Applicability::display_only, from, pass);
  }

 private:
  static Finding& report(const ast::From& from, const ast::Flag& flag, Pass& pass) {
    return pass.report(place(pass, from, flag.text.span), constant_platform_message(flag.value->text));
  }
};

constexpr std::string_view kAliases[] = {"b16e8501", "avoid-platform-with-from"};
constexpr std::uint16_t kCwe[] = {695};

}  // namespace

extern constinit const Rule dl3029 = rule<FromPlatformConstant>({
    .code = "DL3029",
    .name = "from-platform-constant",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .hadolint = Severity::warning, .security = Severity::info},
    .category = Category::base_image,
    .cwe = kCwe,
    .security_severity = "2.5",
    .fixable = true,
    .summary = "FROM --platform should not have a fixed value",
    .docs = R"md(## What it does
Reports `FROM --platform=` without a variable. A stage whose name says the operating system or the architecture
(`build-amd64`) means it. The profile `hadolint` accepts only values with `BUILDPLATFORM` or `TARGETPLATFORM` in them.

## Why
The image is then built for that platform whatever `docker build --platform` asks for, and runs in emulation, or not
at all, on another machine.

## Bad
```dockerfile
FROM --platform=linux/amd64 debian:12
```

## Good
```dockerfile
FROM --platform=$BUILDPLATFORM golang:1.25 AS build

FROM --platform=linux/arm64 debian:12 AS package-arm64
```

## Fix safety
The removal of the flag is only shown: the base image may exist for that one platform only.
)md",
});

}  // namespace plimsoll::rules
