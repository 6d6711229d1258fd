// What the rules about the content of the final image share: how much an instruction of a stage matters.
#pragma once

#include <string>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// Whether the instruction is part of the stage that is built, or of one that it is FROM.
bool in_final_image(const Pass& pass, const ast::Common& node);

/// Reports something that matters where it reaches the final image: as it is in a stage of that image, one level lower
/// in a stage that files are taken from. Null elsewhere, where nothing is reported.
Finding* report_in_image(Pass& pass, const ast::Common& node, Span span, std::string message);

}  // namespace plimsoll::rules
