// DL3042 pip-no-cache: the cache of pip stays in the layer.
#include <algorithm>
#include <optional>

#include "rules/dl/hadolint_pip_cache.hpp"
#include "rules/support/clean_up.hpp"
#include "rules/support/pip_installs.hpp"

namespace plimsoll::rules {
namespace {

/// Any valid value of the variables means no cache to pip, and the others say where it is.
constexpr std::string_view kConfiguredBy[] = {"pip_no_cache_dir", "pip_cache_dir", "uv_no_cache",        "uv_cache_dir",
                                              "pip.conf",         "pip config",    "global.no-cache-dir"};

struct PipNoCache {
  Mentioned configured{kConfiguredBy};
  HadolintPipCache hadolint = {};

  void visit(const ast::From& from, const Pass& pass) { hadolint.enter(from, pass); }
  void visit(const ast::Env& env, const Pass& pass) { hadolint.see(env, pass); }
  void visit(const ast::Run& run, Pass& pass) {
    const bool native = !pass.as_hadolint();
    if (native ? !is_kept(run, pass) : hadolint.is_off(run, pass)) return;
    CleanUp clean_up(run, pass);
    std::optional<const Command*> purge;  ///< the last command that empties the cache
    for (const Call call : judged_calls(run, pass)) {
      const auto install = pip_install(call, pass);
      if (!install || install->pipx || call.has_argument({"--no-cache-dir"})) continue;
      if (configured.by(run, pass)) return;
      if (native && leaves_no_cache(call, *install, run, pass, clean_up, purge)) continue;
      report(*install, run, pass);
      if (!native) return;
    }
  }

 private:
  static bool leaves_no_cache(const Call& call, const PipInstall& install, const ast::Run& run, const Pass& pass,
                              CleanUp& clean_up, std::optional<const Command*>& purge) {
    const std::string_view folder = install.uv ? ".cache/uv" : ".cache/pip";
    const auto says_no_cache = [&](const ShellWord& word) {  // pip takes shortened options
      return word.value.starts_with("--no-cache") || (install.uv && word.value == "-n");
    };
    const auto purges = [](const Call& other) {
      return other.has_argument({"cache"}) && other.has_argument({"purge", "clean", "prune"});
    };
    if (std::ranges::any_of(call.arguments(), says_no_cache) || call.has_flag({"cache-dir", "no-index", "dry-run"}) ||
        clean_up.takes_away(call, folder))
      return true;
    if (!purge) purge = last_command(run, pass, purges);
    return (*purge != nullptr && &call.command() < *purge) || may_hold_option(call, run, pass);
  }

  static void report(const PipInstall& install, const ast::Run& run, Pass& pass) {
    const std::string flag = install.uv ? "--no-cache" : "--no-cache-dir";
    const Span verb = install.verb->span;
    Finding& finding = pass.report(place(pass, run, verb), std::string(install.uv ? "'uv pip" : "'pip") +
                                                               " install' leaves its cache in this layer; add " + flag);
    if (!run.exec) finding.fix(Applicability::safe, "Add " + flag, {{{verb.end, verb.end}, " " + flag}});
  }
};

constexpr std::string_view kAliases[] = {"f2f903fb", "missing-pip-no-cache-dir", "S6587"};
constexpr std::uint16_t kCwe[] = {459};

}  // namespace

extern constinit const Rule dl3042 = rule<PipNoCache>({
    .code = "DL3042",
    .name = "pip-no-cache",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::info},
    .category = Category::layer,
    .cwe = kCwe,
    .security_severity = "2.5",
    .fixable = true,
    .summary = "pip should be told to keep no cache",
    .docs = R"md(## What it does
Reports `pip install`, `python -m pip install` and `uv pip install` in the final image without `--no-cache-dir`. Stages
that only serve to build, mounts over the cache, removals of it in the same RUN (`pip cache purge` too), a pip.conf, and
variables such as PIP_NO_CACHE_DIR, whatever their value, are left alone, and so are commands with options in an unknown
variable. The profile `hadolint` looks at every stage, and knows nothing but `--no-cache-dir`, mounts, and
PIP_NO_CACHE_DIR with a value that says yes, which stages hand on by the names of their images; it reports once a RUN.
The profile `hadolint` does not see `uv pip`, pip behind a path, and `python -m pip` with options in front of `install`.

## Why
The cache holds every package a second time, and nothing uses it when the container runs.

## Bad
```dockerfile
FROM python:3.13
RUN pip install -r requirements.txt
```

## Good
```dockerfile
FROM python:3.13
RUN pip install --no-cache-dir -r requirements.txt
```

## Fix safety
The fix adds the option. It is safe: the same packages are installed.
)md",
});

}  // namespace plimsoll::rules
