// What of all findings the builder would come to say (buildkit-checks §2).
#pragma once

#include <vector>

#include "plimsoll/finding.hpp"

namespace plimsoll {

/// Whether the builder stops here.
bool stops_the_build(const Finding& finding);

/// Drops what stands behind the first error in the builder's order; errors all stay.
void drop_what_the_builder_never_says(std::vector<Finding>& findings);

}  // namespace plimsoll
