// The commands of an instruction as hadolint sees them.
#include "plimsoll/shell.hpp"

namespace plimsoll {

ShellScript parse_shell_as_hadolint(const ast::Common& instruction) { return parse_shell(instruction); }

}  // namespace plimsoll
