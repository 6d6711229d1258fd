// DL3008 apt-pin: apt packages without a version.
#include "rules/support/pinning.hpp"

namespace plimsoll::rules {
namespace {

constexpr Version kVersion = {"=VERSION", "apt-cache policy"};

constexpr std::string_view kSnapshot[] = {"snapshot"};  // of an archive: all its versions are fixed

bool is_pinned(std::string_view package, bool as_hadolint) {
  if (has_any(package, "=/") || package.ends_with(".deb")) return true;
  // natively: `name-` removes, `name^` is a task
  return !as_hadolint &&
         (package.ends_with('-') || package.ends_with('^') || package.find(".deb") != std::string_view::npos);
}

struct AptPin {
  Mentioned snapshot{kSnapshot};

  void visit(const ast::Run& run, Pass& pass) {
    report_unpinned(
        run, pass, kVersion, [&](const Call& call) { return packages(call, run, pass); },
        [&](std::string_view package) { return is_pinned(package, pass.as_hadolint()); });
  }

 private:
  std::vector<const ShellWord*> packages(const Call& call, const ast::Run& run, const Pass& pass) {
    const bool native = !pass.as_hadolint();
    if (!call.is("apt-get") && !(native && call.is_one_of({"apt", "aptitude"}))) return {};
    if (find_verb(call, pass, {"install"}) == nullptr || snapshot.by(run, pass)) return {};
    return native ? behind_verb(call) : call.operands({"install"}, {"t", "target-release"});
  }
};

constexpr std::string_view kAliases[] = {"965a08d7"};
constexpr std::string_view kTags[] = {"CIS-4.7"};
constexpr std::uint16_t kCwe[] = {1357};

}  // namespace

extern constinit const Rule dl3008 = rule<AptPin>({
    .code = "DL3008",
    .name = "apt-pin",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.hadolint = Severity::warning, .cis = Severity::info},
    .category = Category::layer,
    .cwe = kCwe,
    .tags = kTags,
    .summary = "Packages of apt should have a version",
    .docs = R"md(## What it does
Reports each package that `apt-get`, `apt` or `aptitude` installs without a version (`name=1.2`) or a release
(`name/bookworm`). Files, tasks, and words that hold a variable or a pattern are left alone, and so is everything in a
stage that installs from a snapshot of an archive. The profile `hadolint` looks at `apt-get` only, once a RUN, reports
variables and patterns too, and knows no snapshots.

## Why
The same file gives another image tomorrow. Against that stands that archives delete old versions, so that a build
with versions fails after the next update of the package. The rule is off by default; a snapshot of the archive serves
the same end without that drawback.

## Bad
```dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y curl
```

## Good
```dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y curl=7.88.1-10+deb12u12 ./tool.deb
```

## Fix safety
Nothing is applied, since which version is right cannot be told from the file: a hint shows where it goes, and names
the command that tells which there are.
)md",
});

}  // namespace plimsoll::rules
