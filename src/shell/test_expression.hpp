// What stands between the brackets of a test.
#pragma once

#include "plimsoll/shell_tree.hpp"

namespace plimsoll::shell {

/// Whether hadolint can read the test that `command` is: `[ … ]`, a simple command, or `[[ … ]]`. True for every other
/// command. It gives up on the whole text otherwise (dl-rules §0.4, "hard syntax error").
bool is_readable_test(ShellNode command);

}  // namespace plimsoll::shell
