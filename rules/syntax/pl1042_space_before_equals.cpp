// PL1042 space-before-equals: `ENV NAME = value`, whose value begins with an equals sign.
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct SpaceBeforeEquals {
  void visit(const ast::Env& env, Pass& pass) const { check(env, pass); }
  void visit(const ast::Label& label, Pass& pass) const { check(label, pass); }

 private:
  template <typename Node>
  static void check(const Node& node, Pass& pass) {
    if (!node.legacy || node.pairs.empty() || !node.pairs.front().value) return;
    const ast::Pair& pair = node.pairs.front();
    const std::string_view value = pair.value->text;
    if (!value.starts_with('=') || (value.size() > 1 && (value[1] == '=' || value[1] == '>'))) return;
    Finding& finding = pass.report(node.locate(value.substr(0, 1), pair.value->span),
                                   "with a blank in front of it '=' belongs to the value of " +
                                       in_quotes(pair.name.text) + "; write it without blanks");
    if (pair.text.span.size() != pair.text.text.size()) return;  // over several lines
    std::string_view rest = value.substr(1);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    const bool has_blank = rest.find_first_of(" \t") != std::string_view::npos;
    const bool has_quote = rest.find_first_of("\"'\\`") != std::string_view::npos;
    if (has_blank && has_quote) return;
    finding.fix(Applicability::unsafe, "Write it without blanks",
                {{{pair.name.span.end, pair.value->span.end},
                  has_blank ? "=\"" + std::string(rest) + "\"" : "=" + std::string(rest)}});
  }
};

constexpr std::string_view kAliases[] = {"S6574"};

}  // namespace

extern constinit const Rule pl1042 = rule<SpaceBeforeEquals>({
    .code = "PL1042",
    .name = "space-before-equals",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "No blank should stand in front of the equals sign of ENV and LABEL",
    .docs = R"md(## What it does
Reports ENV and LABEL with a blank between the name and the equals sign. Where ARG is written like that, the builder
stops (`malformed-key-value`).

## Why
The builder takes the line for the old form `ENV name value`: the value is all of the rest, with the equals sign.

## Bad
```dockerfile
FROM debian:12
ENV LANG = C.UTF-8
```

## Good
```dockerfile
FROM debian:12
ENV LANG=C.UTF-8
```

## Fix safety
The fix takes the blanks away, and puts quotes around a value that has blanks itself. It is unsafe, since it changes the
value.
)md",
});

}  // namespace plimsoll::rules
