// DL3060 yarn-cache-clean: the cache of yarn stays in the layer.
#include <algorithm>
#include <optional>

#include "rules/dl/remembered_runs.hpp"
#include "rules/support/clean_up_fix.hpp"
#include "rules/support/kept_cache.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kCache = ".cache/yarn";
/// Newer versions of yarn keep packages elsewhere, on purpose.
constexpr std::string_view kOtherCache[] = {".yarn", "yarn_cache", "yarn set version", "corepack", "cache-folder"};

/// `yarn`, `yarn install`, `yarn add x`, `yarn global add x` of yarn 1.
bool installs(const Call& call) {
  if (!call.is("yarn") || call.has_flag({"version", "v", "help", "h", "offline", "immutable", "cache-folder"}))
    return false;
  const auto operands = native_operands(call);
  const auto is_at = [&](std::size_t at, std::string_view word) {
    return operands.size() > at && operands[at]->value == word;
  };
  return operands.empty() || is_at(0, "install") || is_at(0, "add") || (is_at(0, "global") && is_at(1, "add"));
}

bool cleans(const Call& call) {
  const auto operands = native_operands(call);
  return call.is("yarn") && operands.size() > 1 && operands[0]->value == "cache" && operands[1]->value == "clean";
}

struct YarnCacheClean {
  RememberedRuns remembered = {};
  Mentioned other_cache{kOtherCache};

  void visit(const ast::From& from, const Pass& pass) { remembered.enter(from, pass); }
  void visit(const ast::Run& run, Pass& pass) {
    if (pass.as_hadolint()) return remember(run, pass);
    if (!is_kept(run, pass) || is_mounted(run, pass, kCache)) return;
    std::optional<Call> install;
    for (const Call call : judged_calls(run, pass))
      if (installs(call)) install.emplace(call);
    if (!install || other_cache.by(run, pass) || is_removed_behind(*install, run, pass, kCache) ||
        any_behind(*install, run, pass, cleans))
      return;
    Finding& finding = report(install->name_word().span, pass);
    offer_clean_up(finding, *install, run, pass, Applicability::safe, "yarn cache clean",
                   CleanUpPlace::end_or_behind_filler);
  }

  void finish(Pass& pass) const {
    remembered.each([&](Span at) { report(at, pass); });
  }

 private:
  void remember(const ast::Run& run, const Pass& pass) {
    const auto is_yarn = [&](Call::Names words) {
      return first_call(run, pass, [=](const Call& call) { return call.is("yarn") && call.has_argument(words); });
    };
    const auto install = is_yarn({"install"});
    const auto clean = is_yarn({"cache", "clean"});
    if (install && (clean ? clean->number < install->number : !mounts_cache(run, kCache)))
      remembered.remember(run, install->call.name_word().span, pass);
  }

  static Finding& report(Span at, Pass& pass) {
    return pass.report(at, "the cache of 'yarn' stays in this layer; end the RUN with 'yarn cache clean'");
  }
};

constexpr std::string_view kAliases[] = {"9e13082c", "S6587"};
constexpr std::uint16_t kCwe[] = {459};

}  // namespace

extern constinit const Rule dl3060 = rule<YarnCacheClean>({
    .code = "DL3060",
    .name = "yarn-cache-clean",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .hadolint = Severity::info, .security = Severity::info},
    .category = Category::layer,
    .cwe = kCwe,
    .security_severity = "2.5",
    .fixable = true,
    .summary = "The cache of yarn should be emptied in the RUN that fills it",
    .docs = R"md(## What it does
Reports `yarn`, `yarn install`, `yarn add` and `yarn global add` in the final image when nothing behind it in the same
RUN empties the cache: `yarn cache clean`, a removal of `.cache/yarn`, a script that is named after cleaning. Stages
that only serve to build, mounts over the folder, and files that set up a newer yarn or another cache are left alone.
The profile `hadolint` looks at `yarn install` only, takes nothing but `yarn cache clean` for a clean-up, and looks at
the last stage and at those that another FROM names.

## Why
The cache holds every package a second time, and nothing uses it when the container runs. A later RUN cannot make the
layer smaller.

## Bad
```dockerfile
FROM node:24
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile
```

## Good
```dockerfile
FROM node:24
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile && yarn cache clean
```

## Fix safety
The fix appends `yarn cache clean` to a RUN that ends in a plain command. Where a command in between may end the script
(`exit`, `exec`) or remove packages, it goes right behind the last command that fills the cache, if that stands in a plain
list; else there is no fix. It is safe: yarn fetches what it needs again.
)md",
});

}  // namespace plimsoll::rules
