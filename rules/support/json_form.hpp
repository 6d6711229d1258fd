// The JSON form of a command that is written as shell text.
#pragma once

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// Offers the JSON form of a command of plain words, or of an array with other quotes, missing or surplus commas.
/// Nothing where only a shell knows the program; on Windows, where it is no `.exe`; where CMD and ENTRYPOINT of an
/// image would mean something else to each other, an array is only shown.
void offer_json_form(Finding& finding, const ast::Common& node, const Pass& pass);

}  // namespace plimsoll::rules
