// Taking one word out of an instruction that lists several.
#pragma once

#include <span>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// Takes the item at `index` out, with what parts it from its neighbour; or the whole instruction, if it is the only
/// one. `items` are all of them, in the order of the file. Nothing where a comment stands between the two.
std::vector<Edit> without_item(const Document& document, const ast::Common& instruction, std::span<const Span> items,
                               std::size_t index);

}  // namespace plimsoll::rules
