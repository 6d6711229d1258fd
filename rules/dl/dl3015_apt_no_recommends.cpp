// DL3015 apt-no-recommends: apt-get that installs more than it was told.
#include <algorithm>

#include "rules/support/installs.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

/// Whether an option of the command decides about recommended packages, or nothing is installed.
bool is_settled(const Call& call, const ast::Run& run, const Pass& pass) {
  const auto decides = [](const ShellWord& word) {
    return ascii_lower(word.value).find("apt::install-recommends") != std::string::npos;
  };
  return call.has_flag({"install-recommends", "without-recommends", "with-recommends", "R", "only-upgrade", "s",
                        "simulate", "dry-run", "just-print", "no-act", "recon", "print-uris"}) ||
         std::ranges::any_of(call.arguments(), decides) || behind_verb(call).empty() ||
         may_hold_option(call, run, pass);
}

constexpr std::string_view kConfiguredBy[] = {"apt::install-recommends", "install-recommends \""};
constexpr std::string_view kConfiguredIn[] = {"apt.conf"};

struct AptNoRecommends {
  Mentioned configured{kConfiguredBy, kConfiguredIn};

  void visit(const ast::Run& run, Pass& pass) {
    const bool native = !pass.as_hadolint();
    for (const Call call : judged_calls(run, pass)) {
      if (!call.is("apt-get") && !(native && call.is_one_of({"apt", "aptitude"}))) continue;
      const ShellWord* const verb = find_verb(call, pass, {"install"});
      if (verb == nullptr || call.has_flag({"no-install-recommends"})) continue;
      if (configured.by(run, pass)) return;
      if (native ? is_settled(call, run, pass) : call.has_argument({"APT::Install-Recommends=false"})) continue;
      report(run, call, *verb, pass);
      if (!native) return;
    }
  }

 private:
  static void report(const ast::Run& run, const Call& call, const ShellWord& verb, Pass& pass) {
    const std::string flag = call.is("aptitude") ? "--without-recommends" : "--no-install-recommends";
    Finding& finding =
        pass.report(place(pass, run, verb.span),
                    "'" + std::string(call.name()) + " install' also installs what is recommended; " + "add " + flag);
    if (!run.exec) finding.fix(Applicability::unsafe, "Add " + flag, {{{verb.span.end, verb.span.end}, " " + flag}});
  }
};

constexpr std::string_view kAliases[] = {"DS-0029", "AVD-DS-0029", "DS029", "7384dfb2", "missing-no-install-recommends",
                                         "S6500"};
constexpr std::uint16_t kCwe[] = {710};
constexpr std::string_view kTags[] = {"CIS-4.3"};

}  // namespace

extern constinit const Rule dl3015 = rule<AptNoRecommends>({
    .code = "DL3015",
    .name = "apt-no-recommends",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles =
        {.recommended = Severity::info, .hadolint = Severity::info, .security = Severity::info, .cis = Severity::info},
    .category = Category::layer,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "2.5",
    .fixable = true,
    .summary = "apt-get should install no packages that are only recommended",
    .docs = R"md(## What it does
Reports `install` of `apt-get`, `apt` and `aptitude` that takes recommended packages along because nothing decides about
them: no option (`--no-install-recommends`, `-o APT::Install-Recommends=0`, also `--install-recommends`), and no
apt.conf that the file writes or copies. Commands with options in an unknown variable are left alone. The profile
`hadolint` looks at `apt-get` with a word `install` only, once a RUN, and accepts nothing but `--no-install-recommends`
and `APT::Install-Recommends=false`.

## Why
Recommended packages are what most people want on a full system. In an image they are space, and programs that an
attacker finds.

## Bad
```dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y curl
```

## Good
```dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates
```

## Fix safety
The fix adds the option. It is unsafe: a recommended package that the program does need, as ca-certificates often is,
must then be named.
)md",
});

}  // namespace plimsoll::rules
