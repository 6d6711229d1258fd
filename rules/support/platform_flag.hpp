// `--platform` of FROM.
#pragma once

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// Offers to delete the flag, where nothing but blanks stand between it and the image.
void offer_without_platform(Finding& finding, Applicability applicability, const ast::From& from, const Pass& pass);

}  // namespace plimsoll::rules
