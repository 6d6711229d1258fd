// DL3040 dnf-clean: the cache of dnf stays in the layer.
#include "rules/support/dnf_cache.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kPrograms[] = {"dnf", "dnf5", "microdnf", "tdnf"};
constexpr PackageCache kDnf = dnf_cache(kPrograms);

struct DnfClean {
  void visit(const ast::Run& run, Pass& pass) const {
    if (!pass.as_hadolint()) return report_kept_cache(run, pass, kDnf);
    if (mounts_cache(run, "/var/cache/libdnf5") || mounts_cache(run, ".cache/libdnf5")) return;
    if (!report_as_hadolint(run, pass, "dnf")) report_as_hadolint(run, pass, "microdnf");
  }

 private:
  static bool report_as_hadolint(const ast::Run& run, Pass& pass, std::string_view program) {
    return report_kept_cache_as_hadolint(
        run, pass,
        [&](const Call& call) {
          return call.is(program) &&
                 call.has_argument({"install", "in", "upgrade", "up", "upgrade-minimal", "up-min", "reinstall", "rei"});
        },
        [&](const Call& call) {
          return (call.is(program) && call.has_argument({"clean", "all"})) ||
                 (call.is("rm") && call.has_argument({"-rf", "/var/cache/libdnf5*"}));
        });
  }
};

constexpr std::string_view kAliases[] = {"DS-0019",     "AVD-DS-0019",   "DS019",    "DS-0027",
                                         "AVD-DS-0027", "DS027",         "295acb63", "missing-dnf-clean-all",
                                         "S6587",       "microdnf-clean"};
constexpr std::uint16_t kCwe[] = {459};

}  // namespace

extern constinit const Rule dl3040 = rule<DnfClean>({
    .code = "DL3040",
    .name = "dnf-clean",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::info},
    .category = Category::layer,
    .cwe = kCwe,
    .security_severity = "2.5",
    .fixable = true,
    .summary = "The cache of dnf should be emptied in the RUN that fills it",
    .docs = R"md(## What it does
Reports `dnf`, `microdnf` and `tdnf` that install or update packages in the final image when nothing behind it in the
same RUN empties the cache: `clean all`, a removal of its folder, a script that is named after cleaning. Stages that
only serve to build, other roots (`--installroot`), and mounts over the folder are fine. The profile `hadolint` looks at
every stage, does not take `update` for an upgrade, takes any `rm -rf` for a removal, and of the folders of the cache
knows only `/var/cache/libdnf5*`, and mounts there.

## Why
dnf keeps the descriptions of all packages of each repository, often more than 100 MB that nothing uses when the
container runs. A later RUN cannot make the layer smaller.

## Bad
```dockerfile
FROM fedora:42
RUN dnf install -y curl && rm -rf /tmp/*
```

## Good
```dockerfile
FROM fedora:42
RUN dnf install -y curl && dnf clean all
```

## Fix safety
The fix appends `dnf clean all` to a RUN that ends in a plain command. Where a command in between may end the script (`exit`,
`exec`) or remove dnf, it goes right behind the last command that fills the cache, if that stands in a plain list; else
there is no fix. It is safe: dnf fetches what it needs again.
)md",
});

}  // namespace plimsoll::rules
