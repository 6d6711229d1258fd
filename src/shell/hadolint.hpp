// hadolint's reading of an instruction, where more than its commands is asked for (`parse_shell_as_hadolint`).
#pragma once

#include "plimsoll/shell_tree.hpp"

namespace plimsoll::shell {

/// What hadolint takes for the script of an instruction (dl-rules §0.3); `escape` is the escape character of the file.
ShellText script_as_hadolint(const ast::Common& instruction, char escape);

}  // namespace plimsoll::shell
