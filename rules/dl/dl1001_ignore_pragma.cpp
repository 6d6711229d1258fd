// DL1001 ignore-pragma: a comment that silences rules.
#include "plimsoll/pragma.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kEverything = "*";

struct IgnorePragma {
  void begin(Pass& pass) const {
    if (!pass.as_hadolint()) {
      for (const Pragma& pragma : find_pragmas(pass.document())) report(pragma, pass);
      if (pass.settings().foreign_pragmas)
        for (const Pragma& pragma : find_foreign_pragmas(pass.document(), pass.settings().today)) report(pragma, pass);
      return;
    }
    for (const Pragma& pragma : find_hadolint_pragmas(pass.document()))
      if (pragma.scope == PragmaScope::next) report(pragma, pass);
  }

 private:
  static void report(const Pragma& pragma, Pass& pass) {
    std::string names;
    for (const std::string_view code : pragma.ignored) names += (names.empty() ? "" : ", ") + std::string(code);
    const std::string what = pragma.all_others      ? "everything but " + in_quotes(names)
                             : names == kEverything ? "everything"
                                                    : in_quotes(names);
    pass.report(pragma.span, "this comment silences " + what + "; mend the cause instead");
  }
};

}  // namespace

extern constinit const Rule dl1001 = rule<IgnorePragma>({
    .code = "DL1001",
    .name = "ignore-pragma",
    .severity = Severity::off,
    .category = Category::metadata,
    .precision = Precision::very_high,
    .summary = "Comments should not silence rules",
    .docs = R"md(## What it does
Reports each comment that silences rules, for one instruction, a stage or the whole file; those for other scanners too,
unless `--no-foreign-pragmas` makes them mere comments. The profile `hadolint` reports,
where the rule is turned on, only `# hadolint ignore=` in front of an instruction.

## Why
It serves those who set the rules for others: with it, an exception in a file is as visible as what it hides. The rule
is off unless an option asks for it.

## Bad
```dockerfile
# plimsoll ignore=DL3006
FROM debian
```

## Good
```dockerfile
# the version of the day
FROM debian:12
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
