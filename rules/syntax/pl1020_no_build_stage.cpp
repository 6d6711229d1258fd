// PL1020 no-build-stage: something else than ARG stands before the first FROM, or there is no FROM at all.
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {
namespace {

struct NoBuildStage {
  /// Reported once, at the first instruction that has no stage. A misspelt keyword may be the FROM that is missing:
  /// PL1001 reports it, and this rule stays silent.
  void begin(Pass& pass) const {
    const ast::Common* homeless = nullptr;
    bool only_arguments = true;
    for (const ast::Instruction& instruction : pass.document().instructions) {
      if (ast::as<ast::Unknown>(instruction) != nullptr) return;
      if (ast::as<ast::From>(instruction) != nullptr) {
        if (homeless != nullptr && !only_arguments)
          report(*homeless, "needs a FROM before it", BuildPhase::validation, pass);
        return;
      }
      const bool argument = ast::as<ast::Arg>(instruction) != nullptr;
      if (homeless == nullptr || (only_arguments && !argument)) homeless = &ast::common(instruction);
      only_arguments = only_arguments && argument;
    }
    const BuildPhase phase = only_arguments ? BuildPhase::stages : BuildPhase::validation;
    if (homeless != nullptr) report(*homeless, "has no stage: the file has no FROM", phase, pass);
  }

 private:
  static void report(const ast::Common& node, std::string_view what, BuildPhase phase, Pass& pass) {
    pass.report(node.keyword.span, "'" + std::string(node.keyword.text) + "' " + std::string(what))
        .when(phase, node.index, BuildTurn::error);
  }
};

constexpr std::string_view kAliases[] = {"52e2b1c6", "19619060"};

}  // namespace

extern constinit const Rule pl1020 = rule<NoBuildStage>({
    .code = "PL1020",
    .name = "no-build-stage",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "An instruction stands before the first FROM, or there is no FROM",
    .docs = R"md(## What it does
Reports the first instruction that belongs to no stage: something else than ARG before the first FROM, or anything in a
file without FROM.

## Why
The builder stops here. Only ARG may stand before the first FROM, to be used in the FROM lines.

## Bad
```dockerfile
RUN make
FROM debian:12
```

## Good
```dockerfile
ARG VERSION=12
FROM debian:$VERSION
RUN make
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
