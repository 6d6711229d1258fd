// DL3009 apt-lists-kept: the lists of apt stay in the layer.
// Longer than most, since it has hadolint's answer beside ours and a fix that must know who needs the lists.
#include <cstdint>
#include <optional>

#include "rules/dl/remembered_runs.hpp"
#include "rules/support/clean_up.hpp"
#include "rules/support/clean_up_fix.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kLists = "/var/lib/apt/lists";

struct AptListsKept {
  RememberedRuns remembered = {};
  std::optional<std::uint32_t> last_reader = {};  ///< the last instruction that uses the lists of an earlier one; or 0

  void visit(const ast::From& from, const Pass& pass) { remembered.enter(from, pass); }

  void visit(const ast::Run& run, Pass& pass) {
    if (pass.as_hadolint()) return remember(run, pass);
    if (!is_kept(run, pass) || is_mounted(run, pass, kLists)) return;
    const std::optional<Call> update = last_update(run, pass);
    if (!update || removes_lists_behind(*update, run, pass)) return;
    const Span verb = native_operands(*update).front()->span;
    Finding& finding = report({update->name_word().span.begin, verb.end}, pass);
    if (!last_reader) last_reader = find_last_reader(pass);
    if (run.index >= *last_reader)
      offer_clean_up(finding, *update, run, pass, Applicability::unsafe, "rm -rf /var/lib/apt/lists/*",
                     CleanUpPlace::end);
  }

  void finish(Pass& pass) const {
    remembered.each([&](Span at) { report(at, pass); });
  }

 private:
  static std::optional<Call> last_update(const ast::Run& run, const Pass& pass) {
    std::optional<Call> found;
    for (const Call call : judged_calls(run, pass))
      if (call.is_one_of({"apt", "apt-get", "aptitude"}) && find_verb(call, pass, {"update"}) != nullptr)
        found.emplace(call);
    return found;
  }

  static std::uint32_t find_last_reader(const Pass& pass) {
    std::uint32_t last = 0;
    for (const ast::Instruction& instruction : pass.document().instructions)
      if (const auto* run = ast::as<ast::Run>(instruction); run != nullptr && reads_older_lists(*run, pass))
        last = run->index;
    return last;
  }

  static bool reads_older_lists(const ast::Run& run, const Pass& pass) {
    for (const Call call : calls(run, pass)) {
      if (!call.is_one_of({"apt", "apt-get", "aptitude"})) continue;
      if (find_verb(call, pass, {"update"}) != nullptr) return false;
      if (find_verb(call, pass, {"autoclean", "autoremove", "clean", "purge", "remove"}) == nullptr) return true;
    }
    return false;
  }

  static bool removes_lists_behind(const Call& update, const ast::Run& run, const Pass& pass) {
    if (is_removed_behind(update, run, pass, kLists)) return true;
    return any_behind(update, run, pass, [&](const Call& call) {
      return call.is_one_of({"apt", "apt-get"}) && find_verb(call, pass, {"distclean", "dist-clean"}) != nullptr;
    });
  }

  void remember(const ast::Run& run, const Pass& pass) {
    if (mounts_cache(run, kLists) || (mounts_cache(run, "/var/lib/apt") && mounts_cache(run, "/var/cache/apt"))) return;
    std::optional<Span> update;
    for (const Call call : calls(run, pass)) {
      if (call.is("rm") && call.has_argument({"-rf", "/var/lib/apt/lists/*"})) return;
      if (!update && call.is_one_of({"apt", "apt-get", "aptitude"}) && call.has_argument({"update"}))
        update = call.name_word().span;
    }
    if (update) remembered.remember(run, *update, pass);
  }

  static Finding& report(Span at, Pass& pass) {
    return pass.report(at, "the lists of apt stay in this layer; remove '/var/lib/apt/lists/*' in the same RUN");
  }
};

constexpr std::string_view kAliases[] = {"df746b39", "remove-package-lists", "remove-package-cache", "DKL-DI-0005",
                                         "S6587"};
constexpr std::uint16_t kCwe[] = {459};

}  // namespace

extern constinit const Rule dl3009 = rule<AptListsKept>({
    .code = "DL3009",
    .name = "apt-lists-kept",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .hadolint = Severity::info, .security = Severity::info},
    .category = Category::layer,
    .cwe = kCwe,
    .security_severity = "2.5",
    .fixable = true,
    .summary = "The lists of apt should be removed in the RUN that fetches them",
    .docs = R"md(## What it does
Reports `apt-get update` in the final image when nothing behind it in the same RUN removes `/var/lib/apt/lists`: `rm` or
`find -delete` in whatever spelling, `apt-get distclean`, a script that is named after cleaning. Stages that only serve
to build, and mounts over the folder, are fine. The profile `hadolint` takes any `rm -rf` for a removal, at any place of
the RUN, knows no other spelling than `/var/lib/apt/lists/*`, and looks at the last stage and at those that another FROM
names.

## Why
The lists are some 20 to 50 MB that nothing uses when the container runs. A later RUN cannot make the layer smaller.
`apt-get clean` and the docker-clean configuration of the official images remove packages, not lists.

## Bad
```dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /tmp/*
```

## Good
```dockerfile
FROM debian:12 AS build
RUN apt-get update && apt-get install -y gcc

FROM debian:12
RUN apt-get update \
 && apt-get install -y curl \
 && rm -rf /var/lib/apt/lists/*
```

## Fix safety
The fix appends the removal to a RUN that ends in a plain command, unless `exit` or `exec` may end the script before, or a
later RUN installs without fetching the lists again. It is unsafe, since a script may do so out of sight.
)md",
});

}  // namespace plimsoll::rules
