// CMD and ENTRYPOINT in shell form: what the rules about them share.
#pragma once

#include <string>
#include <string_view>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// Whether a command is shell text that neither is empty nor replaces the shell by itself (`exec app`).
bool runs_in_a_shell_for_nothing(const ast::Common& node);

/// Whether the text calls the test command: `[ -f x ]`, `[ "$A" = b ]`.
bool is_test_command(std::string_view text);

/// Whether the shell text is an array that JSON does not allow (`['app', 'x']`), which no shell can run.
bool is_broken_array(const ast::Common& node);

std::string shell_form_message(const ast::Common& node);

}  // namespace plimsoll::rules
