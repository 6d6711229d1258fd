// DL1001 ignore-pragma: a comment that silences rules.
#include <algorithm>

#include "plimsoll/pragma.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// Whether hadolint reads it as an inline pragma: its own, for one line, in front of an instruction, in exact letters.
bool is_inline_for_hadolint(const Pragma& pragma, const Document& document) {
  if (pragma.tool != Tool::hadolint || pragma.scope != PragmaScope::next) return false;
  const Item& item = document.items[document.item_at(pragma.span.begin)];
  const std::string_view text = document.source->slice(pragma.span);
  const std::size_t ignore = text.find("ignore");
  return item.kind == ItemKind::comment && text.find("hadolint") < ignore && ignore != std::string_view::npos &&
         std::ranges::all_of(pragma.ignored, [](std::string_view code) {
           return code.find_first_not_of("CDLS0123456789") == std::string_view::npos;
         });
}

struct IgnorePragma {
  void begin(Pass& pass) const {
    for (const Pragma& pragma : find_pragmas(pass.document())) {
      if (pass.as_hadolint() && !is_inline_for_hadolint(pragma, pass.document())) continue;
      std::string names;
      for (const std::string_view code : pragma.ignored) names += (names.empty() ? "" : ", ") + std::string(code);
      pass.report(pragma.span, "this comment silences " + in_quotes(names) + "; mend the cause instead");
    }
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
Reports each comment that silences rules, for one instruction, a stage or the whole file. The profile `hadolint` reports,
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
