// DL3018 apk-pin: apk packages without a version.
#include "rules/support/pinning.hpp"

namespace plimsoll::rules {
namespace {

constexpr Version kVersion = {"=VERSION", "apk policy"};

struct ApkPin {
  void visit(const ast::Run& run, Pass& pass) const {
    report_unpinned(
        run, pass, kVersion, [&](const Call& call) { return packages(call, pass); },
        [&](std::string_view package) { return is_pinned(package, pass); });
  }

 private:
  static std::vector<const ShellWord*> packages(const Call& call, const Pass& pass) {
    if (!call.is("apk") || find_verb(call, pass, {"add"}) == nullptr) return {};
    return pass.as_hadolint() ? call.operands({"add"}, {"t", "virtual", "repository", "X"}) : behind_verb(call);
  }

  static bool is_pinned(std::string_view package, const Pass& pass) {
    if (has_any(package, "=~<>") || package.ends_with(".apk")) return true;
    // natively: `!name` is a conflict, `so:name` whatever provides it
    return !pass.as_hadolint() && has_any(package, "!:/");
  }
};

constexpr std::string_view kAliases[] = {"d3499f6d"};
constexpr std::uint16_t kCwe[] = {1357};

}  // namespace

extern constinit const Rule dl3018 = rule<ApkPin>({
    .code = "DL3018",
    .name = "apk-pin",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.hadolint = Severity::warning},
    .category = Category::layer,
    .cwe = kCwe,
    .summary = "Packages of apk should have a version",
    .docs = R"md(## What it does
Reports each package that `apk add` takes in whatever version is the newest. Files, conflicts (`!name`), providers
(`so:name`), and words that hold a variable or a pattern are left alone. The profile `hadolint` reports conflicts
(`!name`), providers (`so:name`) and words that hold a variable or a pattern as well, once a RUN.

## Why
The same file gives another image tomorrow. Against that stands that the repositories of Alpine keep only the newest
version, so that a build with versions fails after the next update of the package. The rule is off by default;
`name~1.2` stands for any 1.2 and lives longer.

## Bad
```dockerfile
FROM alpine:3.22
RUN apk add --no-cache curl
```

## Good
```dockerfile
FROM alpine:3.22
RUN apk add --no-cache curl~8.14 git=2.49.1-r0
```

## Fix safety
Nothing is applied, since which version is right cannot be told from the file: a hint shows where it goes, and names
the command that tells which there are.
)md",
});

}  // namespace plimsoll::rules
