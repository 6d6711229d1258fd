// Pipes that hide the failure of a command.
#pragma once

#include <optional>

#include "plimsoll/shell.hpp"

namespace plimsoll::rules {

struct LossyPipe {
  Span span;                           ///< from the start of the pipeline to the command that reads it
  const Interpreter* shell = nullptr;  ///< that reads the script in which it stands
};

/// The first pipe that hides a failure because its shell has no pipefail: neither by an option (`bash -o pipefail -c`)
/// nor by `set -o pipefail` in front of it; the shell of the instruction's own script has it where `pipefail` says so.
/// Not counted are pipes whose result is thrown away anyway (`|| true`, in the arguments of another command), that
/// nothing but `echo` and the like writes into, and those that pipefail would break, since the reader stops early
/// (`head`, `grep -q`).
std::optional<LossyPipe> lossy_pipe(const ShellScript& script, bool pipefail);

}  // namespace plimsoll::rules
