// The checks that all flags share.
#include "syntax/flags.hpp"

#include <algorithm>
#include <array>
#include <bitset>

#include "syntax/suggest.hpp"

namespace plimsoll::syntax {
namespace {

void check_value(const ast::Flag& flag, FlagKind kind, Errors& errors) {
  const std::string name = quote(flag.text.text.substr(0, flag.name.text.size() + 2));
  if (kind == FlagKind::boolean) {
    if (!flag.value) return;
    if (flag.value->text.empty()) {
      report(errors, SyntaxErrorKind::invalid_flag_value, flag_name_span(flag),
             "expected true or false after " + name + ", or no '='");
    } else if (!equals_folded(flag.value->text, "true") && !equals_folded(flag.value->text, "false")) {
      report(errors, SyntaxErrorKind::invalid_flag_value, flag.value->span,
             "expected true or false for " + name + ", found " + quote(flag.value->text));
    }
  } else if (!flag.value) {
    report(errors, SyntaxErrorKind::invalid_flag_value, flag_name_span(flag),
           "expected a value for " + name + ", as in --name=value");
  }
}

}  // namespace

Span flag_name_span(const ast::Flag& flag) {
  return {flag.text.span.begin, std::max(flag.name.span.end, flag.text.span.begin)};
}

void check_flags(const ast::Common& node, std::span<const FlagRule> allowed, std::string_view instruction,
                 Errors& errors) {
  std::bitset<16> seen;
  for (const ast::Flag& flag : node.flags) {
    const auto rule = std::ranges::find(allowed, flag.name.text, &FlagRule::name);
    if (rule == allowed.end()) {
      std::array<std::string_view, 8> names{};
      const std::size_t count = std::min(allowed.size(), names.size());
      std::ranges::transform(allowed.first(count), names.begin(), &FlagRule::name);
      std::optional<std::string> suggestion;
      if (const auto near = nearest(flag.name.text, std::span(names).first(count)))
        suggestion = "--" + std::string(*near);
      std::string message =
          std::string(instruction) + " has no flag " + quote("--" + std::string(flag.name.text.substr(0, 40)));
      if (suggestion) message += ", did you mean " + quote(*suggestion) + "?";
      report(errors, SyntaxErrorKind::unknown_flag, flag_name_span(flag), std::move(message), std::move(suggestion));
      continue;
    }
    check_value(flag, rule->kind, errors);
    const auto index = static_cast<std::size_t>(rule - allowed.begin());
    if (rule->kind != FlagKind::list && seen[index])
      report(errors, SyntaxErrorKind::duplicate_flag, flag_name_span(flag),
             "the flag " + quote("--" + std::string(flag.name.text)) + " may be given only once");
    seen[index] = true;
  }
}

}  // namespace plimsoll::syntax
