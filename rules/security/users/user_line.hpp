// The fix that lets the final image run as somebody else than root.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/final_user.hpp"
#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// Who could run the final image: the user that its stages make, if it is only one, as `$NAME` where a variable names
/// it; else one that the base image has, or a number that no image gives to anybody. Empty where neither is known, or a
/// build may give the user another name than the line would have.
std::string user_to_run_as(const Pass& pass, const FinalUser& final);

/// Offers to add `USER name` to the end of the stage: unsafe, and only to be read where nobody made that user for this
/// image. Nothing where the name is empty.
void offer_user(Finding& finding, const Pass& pass, const Stage& stage, std::string_view name);

}  // namespace plimsoll::rules
