// Pipes that hide the failure of a command.
#pragma once

#include <optional>
#include <span>

#include "plimsoll/shell.hpp"

namespace plimsoll::rules {

/// The first pipe of a script that hides a failure from a shell without pipefail: from the start of the pipeline to the
/// command that reads it. Not counted are pipes whose result is thrown away anyway (`|| true`, in the arguments of
/// another command), that nothing but `echo` and the like writes into, and those that pipefail would break, since the
/// reader stops early (`head`, `grep -q`).
std::optional<Span> lossy_pipe(std::span<const Command> commands);

}  // namespace plimsoll::rules
