// The same download by the other one of curl and wget.
#pragma once

#include <vector>

#include "rules/support/calls.hpp"

namespace plimsoll::rules {

/// What makes a call of wget one of curl, or the other way round, word by word. Empty where it has an option, or saves
/// a file under a name, that the other one has no sure counterpart for.
std::vector<Edit> as_the_other_one(const Call& call, const Pass& pass);

/// Whether a package manager removes packages: a program may be gone behind it.
bool removes_packages(const Call& call);

}  // namespace plimsoll::rules
