// PL1032 invalid-chmod: COPY or ADD --chmod with something that is no mode.
#include <algorithm>

#include "rules/support/build_steps.hpp"
#include "rules/support/sure_value.hpp"
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {
namespace {

bool has_only(std::string_view text, std::string_view letters) {
  return text.find_first_not_of(letters) == std::string_view::npos;
}

/// Up to 07777, with any number of zeros in front.
bool is_octal_mode(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('0'), text.size()));
  return text.size() <= 4 && has_only(text, "01234567");
}

/// `u+rwx,go-w`: who, then operators with permissions behind them.
bool is_symbolic_mode(std::string_view text) {
  for (;;) {
    const std::string_view clause = text.substr(0, text.find(','));
    const std::size_t operation = std::min(clause.find_first_of("+-="), clause.size());
    if (!has_only(clause.substr(0, operation), "ugoa")) return false;
    if (!has_only(clause.substr(operation), "+-=rwxXstugo01234567")) return false;
    if (operation == clause.size() && !clause.empty()) return false;
    if (clause.size() == text.size()) return true;
    text.remove_prefix(clause.size() + 1);
  }
}

bool is_mode(std::string_view text) {
  const bool numeric = text.front() >= '0' && text.front() <= '9';
  return numeric ? is_octal_mode(text) : is_symbolic_mode(text);
}

struct InvalidChmod {
  void finish(Pass& pass) const {
    each_step_of<ast::Copy>(pass, [&](const Step& step, const ast::Copy& copy) { check(step, copy, pass); });
    each_step_of<ast::Add>(pass, [&](const Step& step, const ast::Add& add) { check(step, add, pass); });
  }

 private:
  static void check(const Step& step, const ast::Transfer& transfer, Pass& pass) {
    const ast::Flag* flag = transfer.flag("chmod");
    if (flag == nullptr || !flag->value) return;
    const auto built = sure_value(pass, step, flag->value->text);
    if (!built || built->text.empty() || is_mode(built->text)) return;
    report_step(pass, step, flag->value->span,
                in_quotes(built->text) + " is no mode: use octal digits up to 7777, or letters as in u=rwX,go=rX",
                BuildTurn::error);
  }
};

}  // namespace

extern constinit const Rule pl1032 = rule<InvalidChmod>({
    .code = "PL1032",
    .name = "invalid-chmod",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "COPY --chmod or ADD --chmod with something that is no mode",
    .docs = R"md(## What it does
Reports `--chmod=` of COPY and ADD with something that is neither octal digits up to 7777 nor a symbolic mode such as
`u=rwX,go=rX`. Where it depends on a value that only the build knows, nothing is reported.

## Why
The builder stops here.

## Bad
```dockerfile
FROM debian:12
COPY --chmod=888 entrypoint.sh /
```

## Good
```dockerfile
FROM debian:12
COPY --chmod=755 entrypoint.sh /
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
