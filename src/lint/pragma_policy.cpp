#include "lint/pragma_policy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "plimsoll/selection.hpp"
#include "shellcheck/codes.hpp"

namespace plimsoll {

PolicyGuard::PolicyGuard(PragmaPolicy policy, std::span<const Rule* const> known) : policy_(std::move(policy)) {
  for (const std::string& selector : policy_.never_ignore)
    std::ranges::copy(matching_rules(known, selector, Reach::siblings), std::back_inserter(protected_));
}

bool PolicyGuard::protects(const Rule& rule) const {
  if (std::ranges::find(protected_, &rule) != protected_.end()) return true;
  const Rule* const self = &rule;  // the codes of ShellCheck are made when they come up
  return shellcheck::is_code(rule) && std::ranges::any_of(policy_.never_ignore, [&](const std::string& selector) {
           return !matching_rules({&self, 1}, selector).empty();
         });
}

std::vector<Finding> PolicyGuard::take_protected(std::vector<Finding>& findings) const {
  std::vector<Finding> taken;
  if (policy_.never_ignore.empty()) return taken;
  const auto first = std::stable_partition(findings.begin(), findings.end(),
                                           [&](const Finding& finding) { return !protects(*finding.rule); });
  std::move(first, findings.end(), std::back_inserter(taken));
  findings.erase(first, findings.end());
  return taken;
}

std::vector<Pragma> PolicyGuard::heeded(std::vector<Pragma> pragmas) const {
  if (policy_.require_reason) std::erase_if(pragmas, [](const Pragma& pragma) { return pragma.reason.empty(); });
  return pragmas;
}

std::vector<PragmaMistake> PolicyGuard::mistakes(std::span<const Pragma> pragmas,
                                                 std::span<const Rule* const> known) const {
  std::vector<PragmaMistake> found;
  for (const Pragma& pragma : pragmas) {
    if (policy_.require_reason && pragma.reason.empty())
      found.push_back(
          {pragma.span, "this comment silences nothing without a reason: write it behind a second '#'", {}});
    if (policy_.never_ignore.empty()) continue;
    for (std::size_t i = 0; i < pragma.ignored.size(); ++i) {
      const std::vector<const Rule*> meant = matching_rules(known, pragma.ignored[i], Reach::siblings);
      if (!meant.empty() && std::ranges::all_of(meant, [&](const Rule* rule) { return protects(*rule); }))
        found.push_back(
            {pragma.ignored_spans[i],
             fmt::format("the configuration lets no comment silence '{}': mend what it reports", pragma.ignored[i]),
             {}});
    }
  }
  return found;
}

}  // namespace plimsoll
