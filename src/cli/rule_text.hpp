// What `explain` and `rules` both say about a rule.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::cli {

/// The profiles a rule belongs to, and its level there, in the order of `profile_names()`.
std::vector<std::pair<std::string_view, Severity>> profiles_of(const RuleInfo& info);

}  // namespace plimsoll::cli
