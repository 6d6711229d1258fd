// Scripts that are put together from pieces of an instruction.
#pragma once

#include "plimsoll/shell_tree.hpp"

namespace plimsoll::shell {

/// Empty, to be filled; see there.
using JoinedText = ShellText;

/// What hadolint takes for the script of an instruction (dl-rules §0.3); `escape` is the escape character of the file.
ShellText script_as_hadolint(const ast::Common& instruction, char escape);

}  // namespace plimsoll::shell
