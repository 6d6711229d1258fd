// DL3037 zypper-pin: zypper packages without a version.
#include "rules/support/pinning.hpp"

namespace plimsoll::rules {
namespace {

constexpr Version kVersion = {"=VERSION", "zypper info"};

struct ZypperPin {
  void visit(const ast::Run& run, Pass& pass) const {
    report_unpinned(
        run, pass, kVersion, [&](const Call& call) { return packages(call, pass); },
        [&](std::string_view package) { return is_pinned(package, pass); });
  }

 private:
  static std::vector<const ShellWord*> packages(const Call& call, const Pass& pass) {
    if (!call.is("zypper") || find_verb(call, pass, {"install", "in"}) == nullptr) return {};
    if (pass.as_hadolint()) return call.operands({"install", "in"});
    return call.has_flag({"t", "type"}) ? std::vector<const ShellWord*>() : behind_verb(call);  // patterns, products
  }

  static bool is_pinned(std::string_view package, const Pass& pass) {
    if (has_any(package, "=<>") || package.ends_with(".rpm")) return true;
    if (pass.as_hadolint()) return false;
    // files, `pattern:name`, what a package provides, `!name`; `name-1.2` works as well
    if (has_any(package, "/:(!") || package.starts_with('+')) return true;
    const std::size_t dash = package.rfind('-');
    return dash != std::string_view::npos && has_any(package.substr(dash + 1, 1), "0123456789");
  }
};

constexpr std::string_view kAliases[] = {"562952e4"};
constexpr std::uint16_t kCwe[] = {1357};

}  // namespace

extern constinit const Rule dl3037 = rule<ZypperPin>({
    .code = "DL3037",
    .name = "zypper-pin",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.hadolint = Severity::warning},
    .category = Category::layer,
    .cwe = kCwe,
    .summary = "Packages of zypper should have a version",
    .docs = R"md(## What it does
Reports each package that `zypper install` takes in whatever version is the newest. Files, URLs, patterns, and words
that hold a variable are left alone, and so is `name-1.2`. The profile `hadolint` reports URLs, patterns, `name-1.2` and
words that hold a variable as well, once a RUN.

## Why
The same file gives another image tomorrow. Against that stands that repositories drop old versions, so that a build
with versions may fail later. The rule is off by default.

## Bad
```dockerfile
FROM opensuse/leap:15.6
RUN zypper --non-interactive install curl
```

## Good
```dockerfile
FROM opensuse/leap:15.6
RUN zypper --non-interactive install curl=8.6.0 'git>=2.43'
```

## Fix safety
Nothing is applied, since which version is right cannot be told from the file: a hint shows where it goes, and names
the command that tells which there are.
)md",
});

}  // namespace plimsoll::rules
