#include "cli/rule_text.hpp"

#include "plimsoll/selection.hpp"

namespace plimsoll::cli {

std::vector<std::pair<std::string_view, Severity>> profiles_of(const RuleInfo& info) {
  std::vector<std::pair<std::string_view, Severity>> out;
  const auto names = profile_names();
  for (std::size_t i = 0; i < names.size(); ++i)
    if (const Severity level = level_in(info, static_cast<Profile>(i)); level != Severity::off)
      out.emplace_back(names[i], level);
  return out;
}

}  // namespace plimsoll::cli
