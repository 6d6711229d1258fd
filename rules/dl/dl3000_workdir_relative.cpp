// DL3000 workdir-relative: WORKDIR with a relative path.
#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

/// hadolint's test on the raw text: a variable, a slash or a drive.
bool hadolint_calls_absolute(std::string_view text) {
  const std::string_view path = without_quotes(text);
  if (path.starts_with('$') || path.starts_with('/')) return true;
  const char drive = path.empty() ? ' ' : ascii_lower(path.substr(0, 1)).front();
  return path.size() > 1 && path[1] == ':' && drive >= 'a' && drive <= 'z';
}

struct WorkdirRelative {
  void visit(const ast::Workdir& workdir, Pass& pass) const {
    const ast::Word& path = workdir.rest;
    if (pass.in_onbuild() || !workdir.valid || path.text.empty()) return;
    if (pass.as_hadolint()) {
      if (!hadolint_calls_absolute(path.text)) pass.report(place(pass, workdir, path.span), message(path.text));
      return;
    }
    // A relative path behind another WORKDIR of this file is relative to something that can be read here.
    if (pass.model().before(workdir).workdir != nullptr) return;
    const Value value = pass.model().expand(workdir, path.text);
    if (value.text.empty() || hadolint_calls_absolute(value.text) || value.text.starts_with('\\')) return;
    Finding& finding = pass.report(path.span, message(value.text));
    if (value.text == path.text && path.text.front() != '.')
      finding.fix(Applicability::unsafe, "Make the path absolute", {{{path.span.begin, path.span.begin}, "/"}});
  }

 private:
  static std::string message(std::string_view path) {
    return in_quotes(path) + " is relative to the base image's directory; start it with '/'";
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
The fix puts a `/` in front. It is unsafe, because the base image may have set another directory than `/`.
)md",
});

}  // namespace plimsoll::rules
