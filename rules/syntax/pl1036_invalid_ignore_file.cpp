// PL1036 invalid-ignore-file: a .dockerignore that the builder cannot read.
#include "rules/support/words.hpp"
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {
namespace {

struct InvalidIgnoreFile {
  /// The builder reads it before it runs the first instruction. Another tool's .containerignore it does not know.
  void begin(Pass& pass) const {
    const BuildContext& context = pass.model().context();
    const std::optional<Error>& error = context.ignore_file_error();
    if (!error || !error->path.ends_with(".dockerignore") || pass.model().stages().empty()) return;
    pass.report_file("the builder cannot read line " + std::to_string(error->line) + " of " + in_quotes(name(*error)) +
                     ": " + reason(*error))
        .when(BuildPhase::run, 0, BuildTurn::first);
  }

 private:
  static std::string reason(const Error& error) {
    if (error.message.starts_with("illegal exclusion")) return "'!' needs a pattern behind it";
    return error.message.starts_with("syntax error") ? "the pattern is malformed" : error.message;
  }
  static std::string_view name(const Error& error) {
    return std::string_view(error.path).substr(error.path.rfind('/') + 1);  // npos + 1 is 0
  }
};

}  // namespace

extern constinit const Rule pl1036 = rule<InvalidIgnoreFile>({
    .code = "PL1036",
    .name = "invalid-ignore-file",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .needs = Need::build_context,
    .summary = "The ignore file beside the Dockerfile cannot be read",
    .docs = R"md(## What it does
Reports a `.dockerignore`, or an ignore file of the Dockerfile's own, with a pattern that the builder refuses: `!` without
a pattern behind it, a `[` that is never closed, or a backslash at the end.

## Why
The builder stops here.

## Bad
```context
.dockerignore: secrets/[a-
```
```dockerfile
FROM debian:12
COPY . /srv/
```

## Good
```context
.dockerignore: secrets/[a-z]*
```
```dockerfile
FROM debian:12
COPY . /srv/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
