// One defect is said once: rules that say the same, or less, give way.
#pragma once

#include <vector>

#include "plimsoll/finding.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll {

/// Variants of one defect (rules of one name) say it once a span; the catalog's order decides which one stays, and a
/// variant of the profile goes before others. The findings are sorted by span.
void keep_one_variant(std::vector<Finding>& findings, Profile profile);

/// Drops a finding where a rule that says more reports the same span (`RuleInfo::yields_to`).
void drop_superseded(std::vector<Finding>& findings);

}  // namespace plimsoll
