// DL3036 zypper-clean: the cache of zypper stays in the layer.
#include "rules/support/kept_cache.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kFolder = "/var/cache/zypp";

constexpr std::string_view kPrograms[] = {"zypper"};
constexpr std::string_view kVerbs[] = {"dist-upgrade",   "dup", "in",    "install", "patch", "ref", "refresh", "si",
                                       "source-install", "up",  "update"};
constexpr std::string_view kOtherRoots[] = {"R", "root", "installroot", "C", "cache-dir", "D", "dry-run"};
constexpr std::string_view kCleanVerbs[] = {"clean", "cc"};
constexpr std::string_view kFolders[] = {kFolder};
constexpr PackageCache kZypper = {kPrograms, kVerbs, kOtherRoots, kPrograms, kCleanVerbs, kFolders};

struct ZypperClean {
  void visit(const ast::Run& run, Pass& pass) const {
    if (!pass.as_hadolint()) return report_kept_cache(run, pass, kZypper);
    if (mounts_cache(run, kFolder)) return;
    report_kept_cache_as_hadolint(
        run, pass,
        [](const Call& call) {
          return call.is("zypper") && call.has_argument({"install", "in"});
        },
        [](const Call& call) {
          return call.is("zypper") && call.has_argument({"clean", "cc"});
        });
  }
};

constexpr std::string_view kAliases[] = {"DS-0020",  "AVD-DS-0020",          "DS020",
                                         "38300d1a", "missing-zypper-clean", "S6587"};
constexpr std::uint16_t kCwe[] = {459};

}  // namespace

extern constinit const Rule dl3036 = rule<ZypperClean>({
    .code = "DL3036",
    .name = "zypper-clean",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::info},
    .category = Category::layer,
    .cwe = kCwe,
    .security_severity = "2.5",
    .fixable = true,
    .summary = "The cache of zypper should be emptied in the RUN that fills it",
    .docs = R"md(## What it does
Reports `zypper` that refreshes, installs or updates in the final image when nothing behind it in the same RUN empties
the cache: `zypper clean`, a removal of `/var/cache/zypp`, a script that is named after cleaning. Stages that only serve
to build, other roots (`--root`), and mounts over the folder are fine. The profile `hadolint` looks at `install` only,
in every stage, and takes nothing but `zypper clean` for a clean-up.

## Why
zypper keeps the descriptions of all packages of each repository, often more than 100 MB that nothing uses when the
container runs. A later RUN cannot make the layer smaller.

## Bad
```dockerfile
FROM opensuse/leap:15.6
RUN zypper --non-interactive install curl && rm -rf /tmp/*
```

## Good
```dockerfile
FROM opensuse/leap:15.6
RUN zypper --non-interactive install curl && zypper clean --all
```

## Fix safety
The fix appends `zypper clean --all` to a RUN that ends in a plain command. Where a command in between may end the script
(`exit`, `exec`) or remove zypper, it goes right behind the last command that fills the cache, if that stands in a plain
list; else there is no fix. It is safe: zypper fetches what it needs again.
)md",
});

}  // namespace plimsoll::rules
