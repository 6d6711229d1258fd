// DL3032 yum-clean: the cache of yum stays in the layer.
#include "rules/support/dnf_cache.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kPrograms[] = {"yum"};
constexpr PackageCache kYum = dnf_cache(kPrograms);

struct YumClean {
  void visit(const ast::Run& run, Pass& pass) const {
    if (!pass.as_hadolint()) return report_kept_cache(run, pass, kYum);
    report_kept_cache_as_hadolint(
        run, pass, [](const Call& call) { return call.is("yum") && call.has_argument({"install"}); },
        [](const Call& call) {
          return (call.is("yum") && call.has_argument({"clean", "all"})) ||
                 (call.is("rm") && call.has_argument({"-rf", "/var/cache/yum/*"}));
        });
  }
};

constexpr std::string_view kAliases[] = {"DS-0015",  "AVD-DS-0015",           "DS015",
                                         "00481784", "missing-yum-clean-all", "S6587"};
constexpr std::uint16_t kCwe[] = {459};

}  // namespace

extern constinit const Rule dl3032 = rule<YumClean>({
    .code = "DL3032",
    .name = "yum-clean",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::info},
    .category = Category::layer,
    .cwe = kCwe,
    .security_severity = "2.5",
    .fixable = true,
    .summary = "The cache of yum should be emptied in the RUN that fills it",
    .docs = R"md(## What it does
Reports `yum` that installs or updates packages in the final image when nothing behind it in the same RUN empties the
cache: `clean all` of yum or dnf, a removal of its folder, a script that is named after cleaning. Stages that only serve
to build, other roots (`--installroot`), and mounts over the folder are fine. The profile `hadolint` looks at every
stage, but at `install` only, takes any `rm -rf` for a removal, no other spelling than `/var/cache/yum/*`, and knows no
mounts.

## Why
yum keeps the descriptions of all packages of each repository, often more than 100 MB that nothing uses when the
container runs. A later RUN cannot make the layer smaller.

## Bad
```dockerfile
FROM rockylinux:9
RUN yum install -y curl && rm -rf /tmp/*
```

## Good
```dockerfile
FROM rockylinux:9
RUN yum install -y curl && yum clean all
```

## Fix safety
The fix appends `yum clean all` to a RUN that ends in a plain command. Where a command in between may end the script (`exit`,
`exec`) or remove yum, it goes right behind the last command that fills the cache, if that stands in a plain list; else
there is no fix. It is safe: yum fetches what it needs again.
)md",
});

}  // namespace plimsoll::rules
