// DL3000 workdir-relative: WORKDIR with a relative path.
#include "rules/support/relative_workdir.hpp"

namespace plimsoll::rules {
namespace {

/// hadolint's test on the raw text: a variable, a slash or a drive.
bool hadolint_calls_absolute(std::string_view text) {
  const std::string_view path = without_quotes(text);
  return path.starts_with('$') || path.starts_with('/') || has_drive(path);
}

struct WorkdirRelative {
  void visit(const ast::Workdir& workdir, Pass& pass) const {
    const ast::Word& path = workdir.rest;
    if (pass.in_onbuild() || !workdir.valid || path.text.empty()) return;
    if (pass.as_hadolint()) {
      if (!hadolint_calls_absolute(path.text))
        pass.report(place(pass, workdir, path.span), relative_workdir_message(path.text));
      return;
    }
    // A relative path behind another WORKDIR of this file is relative to something that can be read here.
    if (pass.model().before(workdir).workdir != nullptr) return;
    const Value value = pass.model().expand(workdir, path.text);
    if (value.text.empty() || hadolint_calls_absolute(value.text) || value.text.starts_with('\\')) return;
    offer_absolute(pass.report(path.span, relative_workdir_message(value.text)), path, value.text);
  }
};

constexpr std::string_view kAliases[] = {"DS-0009",  "AVD-DS-0009",          "DS009", "CKV_DOCKER_10",
                                         "6b376af8", "use-absolute-workdir", "S7021"};

}  // namespace

extern constinit const Rule dl3000 = rule<WorkdirRelative>({
    .code = "DL3000",
    .name = "workdir-relative",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::error, .security = Severity::warning},
    .category = Category::layer,
    .fixable = true,
    .summary = "WORKDIR should be an absolute path",
    .docs = R"md(## What it does
Reports the first WORKDIR of a stage when its path is relative. A path behind another WORKDIR, a Windows drive and a
path that starts with a variable are fine. The profile `hadolint` reports every relative path.

## Why
The directory then depends on what the base image sets, which may change with any of its releases.

## Bad
```dockerfile
FROM debian:12
WORKDIR srv/app
```

## Good
```dockerfile
FROM debian:12
WORKDIR /srv/app
WORKDIR static
```

## Fix safety
The fix puts a `/` in front, or makes `/app` of `./app`. It is unsafe, because the base image may have set another
directory than `/`. There is no fix where the path depends on a variable that has a value.
)md",
});

}  // namespace plimsoll::rules
