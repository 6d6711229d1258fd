// DL3019 apk-no-cache: the index of apk stays in the layer.
#include "rules/support/clean_up.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kCache = "/var/cache/apk";
constexpr std::string_view kLinkedCache = "/etc/apk/cache";  // where it exists, apk uses it instead

bool leaves_no_index(const Call& call, const ast::Run& run, const Pass& pass, CleanUp& clean_up) {
  return call.has_flag({"no-network", "cache-dir", "p", "root", "s", "simulate"}) || may_hold_option(call, run, pass) ||
         clean_up.takes_away(call, kCache);
}

struct ApkNoCache {
  void visit(const ast::Run& run, Pass& pass) const {
    const bool native = !pass.as_hadolint();
    if (native ? !is_kept(run, pass) || is_mounted(run, pass, kCache) || is_mounted(run, pass, kLinkedCache)
               : mounts_cache(run, kCache))
      return;
    CleanUp clean_up(run, pass);
    for (const Call call : judged_calls(run, pass)) {
      if (!call.is("apk") || call.has_flag({"no-cache"})) continue;
      const ShellWord* const verb = find_verb(call, pass, {"add"});
      if (verb == nullptr || (native && leaves_no_index(call, run, pass, clean_up))) continue;
      Finding& finding =
          pass.report(place(pass, run, verb->span), "'apk add' leaves its index in this layer; add --no-cache");
      if (!run.exec)
        finding.fix(Applicability::safe, "Add --no-cache", {{{verb->span.end, verb->span.end}, " --no-cache"}});
      if (!native) return;
    }
  }
};

constexpr std::string_view kAliases[] = {"DS-0025",     "AVD-DS-0025", "DS025", "ae9c56a6", "missing-apk-no-cache",
                                         "DKL-DI-0004", "S6587"};
constexpr std::uint16_t kCwe[] = {459};

}  // namespace

extern constinit const Rule dl3019 = rule<ApkNoCache>({
    .code = "DL3019",
    .name = "apk-no-cache",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .hadolint = Severity::info, .security = Severity::info},
    .category = Category::layer,
    .cwe = kCwe,
    .security_severity = "2.5",
    .fixable = true,
    .summary = "apk add should be told to keep no index",
    .docs = R"md(## What it does
Reports `apk add` without `--no-cache` in the final image, unless `/var/cache/apk` is a mount or is emptied behind it in
the same RUN. Stages that only serve to build, `--no-network`, and other roots are left alone. The profile `hadolint`
looks at every stage, knows neither `--no-network` nor other roots nor removals of `/var/cache/apk`, and reports once a
RUN.

## Why
apk keeps the index of each repository, some megabytes that nothing uses when the container runs.

## Bad
```dockerfile
FROM alpine:3.22
RUN apk update && apk add curl
```

## Good
```dockerfile
FROM alpine:3.22
RUN apk add --no-cache curl
```

## Fix safety
The fix adds `--no-cache`. It is safe: apk then fetches the index, uses it and keeps none; the same packages are
installed.
)md",
});

}  // namespace plimsoll::rules
