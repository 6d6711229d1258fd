// LegacyKeyValueFormat legacy-key-value-format: `ENV name value`.
#include <algorithm>

#include "rules/support/build_steps.hpp"

namespace plimsoll::rules {
namespace {

bool is_name_char(char c) {
  const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

/// `=value`, which means what the rest of the line means; empty where that is not sure.
std::string assignment(std::string_view value, char escape) {
  const auto is_plain = [](char c) { return c > ' ' && c <= '~'; };
  if (value.find(escape) != std::string_view::npos) return {};
  if (std::ranges::all_of(value, is_plain)) return "=" + std::string(value);
  if (value.find_first_of("'\"") != std::string_view::npos) return {};
  return "=\"" + std::string(value) + "\"";
}

struct LegacyKeyValueFormat {
  void finish(Pass& pass) const {
    each_build_step(pass, [&](const Stage&, const Step& step) {
      if (const auto* env = ast::as<ast::Env>(*step.instruction)) check(*env, step, pass);
      if (const auto* label = ast::as<ast::Label>(*step.instruction)) check(*label, step, pass);
    });
  }

 private:
  template <typename Node>
  static void check(const Node& node, const Step& step, Pass& pass) {
    if (!node.legacy || node.pairs.empty() || !node.pairs.front().value) return;
    const ast::Pair& pair = node.pairs.front();
    if (!pass.as_buildkit() && pair.value->text.starts_with('=')) return;  // PL1042 knows better
    Finding& finding = report_step(pass, step, pair.name.span,
                                   "write '" + std::string(node.keyword.text) + " name=value' with an equals sign");
    const bool in_one_piece = pair.text.span.size() == pair.text.text.size();
    const std::string better = assignment(pair.value->text, pass.document().escape);
    if (in_one_piece && !better.empty() && std::ranges::all_of(pair.name.text, is_name_char))
      finding.fix(Applicability::safe, "Write it with an equals sign",
                  {{{pair.name.span.end, pair.value->span.end}, better}});
  }
};

}  // namespace

extern constinit const Rule legacy_key_value_format = rule<LegacyKeyValueFormat>({
    .code = "LegacyKeyValueFormat",
    .name = "legacy-key-value-format",
    .severity = Severity::style,
    .profiles = {.recommended = Severity::style, .buildkit = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "ENV and LABEL should be written with an equals sign",
    .docs = R"md(## What it does
Reports ENV and LABEL in the old form `ENV name value`.

## Why
The old form takes the whole rest of the line as one value: `ENV one=1 two=2` sets two variables, `ENV one 1 two=2`
sets one. The reference calls it deprecated.

## Bad
```dockerfile
FROM debian:12
ENV LANG C.UTF-8
```

## Good
```dockerfile
FROM debian:12
ENV LANG=C.UTF-8
```

## Fix safety
The fix puts an equals sign in, and quotes where the value has blanks. It is safe: it is not offered where quotes,
escapes or continued lines could change the value.
)md",
});

}  // namespace plimsoll::rules
