// Options that stand in variables.
#pragma once

#include <optional>

#include "plimsoll/model.hpp"

namespace plimsoll::rules {

/// The command with the words in place that its variables stand for (`curl $OPTIONS`): those that ENV, ARG or the
/// script set to a value that is known. Such words have the place of the variable. Nothing where there are none.
std::optional<Command> with_known_variables(const Model& model, const ast::Common& instruction, const Command& command);

}  // namespace plimsoll::rules
