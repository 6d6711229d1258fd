// PL1018 invalid-check-option: the builder cannot read the options of `# check=`.
#include "rule/check_options.hpp"
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {
namespace {

struct InvalidCheckOption {
  void begin(Pass& pass) const {
    const FileCheckOptions found = check_options_of(pass.document(), pass.model().invocation());
    if (!found.error) return;
    constexpr std::string_view kMessage =
        "cannot read these check options; use 'skip=', 'experimental=', 'error=true', separated by ';'";
    Finding& finding = found.span ? pass.report(*found.span, std::string(kMessage))
                                  : pass.report_file("BUILDKIT_DOCKERFILE_CHECK: " + std::string(kMessage));
    finding.when(BuildPhase::options, 0, BuildTurn::error);
  }
};

}  // namespace

extern constinit const Rule pl1018 = rule<InvalidCheckOption>({
    .code = "PL1018",
    .name = "invalid-check-option",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "The options of the check directive cannot be read",
    .docs = R"md(## What it does
Reports a `# check=` directive at the top of the file, or a build argument `BUILDKIT_DOCKERFILE_CHECK`, whose options
the builder refuses: another key than `skip`, `experimental` and `error`, a part without `=`, or a value of `error` that
is neither true nor false.

## Why
The builder stops before it reads the file.

## Bad
```dockerfile
# check=skip=StageNameCasing;fail=true
FROM debian:12
```

## Good
```dockerfile
# check=skip=StageNameCasing;error=true
FROM debian:12
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
