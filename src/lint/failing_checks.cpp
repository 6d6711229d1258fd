#include "lint/failing_checks.hpp"

#include <algorithm>

#include "lint/builder_order.hpp"
#include "plimsoll/catalog.hpp"

namespace plimsoll {
namespace {

std::vector<EnabledRule> all_checks() {
  std::vector<EnabledRule> checks;
  for (const Rule* rule : catalog())
    if (is_builders_check(*rule)) checks.push_back({.rule = rule});
  return checks;
}

}  // namespace

FailingChecks::FailingChecks(Answers answers) : engine_(all_checks(), answers) {}

std::vector<Finding> FailingChecks::report(const EnabledRule& rule, const Document& document, const Model& model,
                                           const FileCheckOptions& file, const std::vector<Finding>& findings) const {
  if (!file.options.error || std::ranges::any_of(findings, stops_the_build)) return {};
  std::vector<Finding> fired = engine_.run(document, model);
  // Whatever the profile, this is the builder's verdict: experimental checks wait to be asked for.
  constexpr bool kAsBuildkit = true;
  apply_check_options(document, file.options, catalog(), kAsBuildkit, fired);
  if (fired.empty()) return {};
  std::ranges::stable_sort(fired, {}, [](const Finding& each) { return std::pair(each.phase, each.place); });
  std::vector<std::string_view> names;
  for (const Finding& finding : fired)
    if (std::ranges::find(names, finding.rule->info.code) == names.end()) names.push_back(finding.rule->info.code);
  std::string message = "the build fails on the checks ";
  for (const std::string_view name : names)
    message += std::string(name == names.front() ? "" : ", ") + std::string(name);
  Finding made{
      .rule = rule.rule, .span = file.span.value_or(Span{}), .level = rule.level, .message = std::move(message)};
  made.whole_file = !file.span;
  made.level_is_fixed = rule.level_is_fixed;
  made.when(BuildPhase::checks, 0, BuildTurn::error);
  return {std::move(made)};
}

}  // namespace plimsoll
