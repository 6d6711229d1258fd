// PL8002 package-update-alone: an index of packages that is fetched in a layer of its own.
#include <algorithm>

#include "rules/support/clean_up.hpp"
#include "rules/support/installs.hpp"

namespace plimsoll::rules {
namespace {

/// Programs that surely install nothing: behind any other the index may be used.
bool only_prepares(const Call& call) {
  constexpr std::string_view kPrograms[] = {":",       "[",     "add-apt-repository",
                                            "apt-key", "cat",   "cd",
                                            "chmod",   "chown", "cp",
                                            "curl",    "date",  "dpkg",
                                            "echo",    "env",   "exit",
                                            "export",  "gpg",   "grep",
                                            "install", "ln",    "ls",
                                            "mkdir",   "mv",    "printf",
                                            "rm",      "sed",   "set",
                                            "sleep",   "sort",  "tee",
                                            "test",    "touch", "true",
                                            "wget"};
  return std::ranges::find(kPrograms, call.name()) != std::end(kPrograms);
}

struct Manager {
  std::string_view names;     ///< separated by blanks
  std::string_view updates;   ///< verbs that fetch the index
  std::string_view prepares;  ///< other verbs that need no index
};
constexpr Manager kManagers[] = {
    {"apt apt-get aptitude", "update", "clean autoclean autoremove distclean dist-clean remove purge"},
    {"apk", "update", "del"},
    {"yum dnf microdnf tdnf", "makecache", "clean config-manager"},
    {"zypper", "refresh ref", "addrepo ar clean cc modifyrepo mr removerepo rr"},
};

bool holds(std::string_view list, std::string_view word) {
  return !word.empty() && word.find(' ') == std::string_view::npos && contains_word(list, word);
}

struct PackageUpdateAlone {
  void visit(const ast::Run& run, Pass& pass) const {
    if (!pass.shell(run).complete() || mounts_cache(run, "/var/lib/apt") || mounts_cache(run, "/var/cache/apk")) return;
    std::optional<Span> update;
    for (const Command& command : pass.shell(run).commands()) {
      const Call call(command, false);
      const auto* const manager =
          std::ranges::find_if(kManagers, [&](const Manager& each) { return holds(each.names, call.name()); });
      if (manager == std::end(kManagers)) {
        if (!command.words.empty() && !only_prepares(call)) return;
        continue;
      }
      const ShellWord* const verb = command.verb();
      if (verb == nullptr || !verb->literal) return;
      if (holds(manager->updates, verb->value))
        update = Span{call.name_word().span.begin, verb->span.end};
      else if (!holds(manager->prepares, verb->value))
        return;
    }
    if (update)
      pass.report(*update,
                  "the index is fetched in a layer of its own, which the cache keeps; install in the same RUN");
  }
};

constexpr std::string_view kAliases[] = {"DS-0017",  "AVD-DS-0017", "DS017", "CKV_DOCKER_5",
                                         "9bae49be", "CIS-DI-0007", "S6595"};
constexpr std::uint16_t kCwe[] = {1104};
constexpr std::string_view kTags[] = {"CIS-4.7"};

}  // namespace

extern constinit const Rule pl8002 = rule<PackageUpdateAlone>({
    .code = "PL8002",
    .name = "package-update-alone",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::layer,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "5.0",
    .precision = Precision::very_high,
    .summary = "The index of packages should be fetched in the RUN that installs",
    .docs = R"md(## What it does
Reports a RUN that fetches the index of packages (`apt-get update`, `apk update`, `yum makecache`, `zypper refresh`) and
surely installs or upgrades nothing: all its other commands only prepare. A RUN that calls a program or script which
could install is not reported, nor one with a cache mount over the folder of the index.

## Why
The builder keeps the layer with the index and takes it again when a later RUN changes. That RUN then installs old
versions, without their security fixes, or fails since the mirror has them no longer.

## Bad
```dockerfile
FROM debian:12
RUN apt-get update
RUN apt-get install -y curl
```

## Good
```dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
```

## Fix safety
There is no fix: what is installed from the index is elsewhere in the file.
)md",
});

}  // namespace plimsoll::rules
