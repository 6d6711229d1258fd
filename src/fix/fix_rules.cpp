// `--fixable`, `--unfixable`.
#include <fmt/core.h>

#include <algorithm>

#include "plimsoll/fix.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll {

bool FixRules::List::has(const Rule& rule) const {
  if (std::ranges::find(rules, &rule) != rules.end()) return true;
  const Rule* const one[] = {&rule};
  return std::ranges::any_of(
      selectors, [&](const std::string& selector) { return !matching_rules(one, selector, Reach::siblings).empty(); });
}

Result<FixRules> FixRules::create(std::span<const Rule* const> rules, std::vector<std::string> fixable,
                                  std::vector<std::string> unfixable) {
  FixRules made;
  made.fixable_.selectors = std::move(fixable);
  made.unfixable_.selectors = std::move(unfixable);
  for (List* const list : {&made.fixable_, &made.unfixable_})
    for (const std::string& selector : list->selectors) {
      const auto found = matching_rules(rules, selector, Reach::siblings);
      if (found.empty()) {
        const std::string_view near = closest_selector(rules, selector);
        return Error{.message = near.empty() ? fmt::format("unknown rule '{}'", selector)
                                             : fmt::format("unknown rule '{}' (did you mean '{}'?)", selector, near)};
      }
      list->rules.insert(list->rules.end(), found.begin(), found.end());
    }
  return made;
}

bool FixRules::allow(const Rule& rule) const {
  return (fixable_.selectors.empty() || fixable_.has(rule)) && !unfixable_.has(rule);
}

}  // namespace plimsoll
