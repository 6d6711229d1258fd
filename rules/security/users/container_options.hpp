// Options of commands that start a container: `docker run`, `docker create`, and those of podman and nerdctl.
#pragma once

#include <string_view>

#include "plimsoll/rule.hpp"
#include "shell/programs.hpp"

namespace plimsoll::rules {

/// Calls `visit(std::string_view option, std::string_view value, const ShellWord&)` for each option in front of the
/// image. `option` is without dashes; `value` is empty for one without. The word is that of the value, or the option's.
template <typename Visit>
void each_container_option(const Command& command, Visit visit) {
  if (!command.is("docker") && !command.is("podman") && !command.is("nerdctl")) return;
  bool starts = false;
  std::size_t operands = 0;
  shell::Arguments arguments(command);
  for (shell::Argument argument; arguments.next(argument);) {
    const std::string_view text = argument.word->value;
    if (argument.role == shell::Role::verb) {
      starts = text == "run" || text == "create";
      if (!starts && text != "container") return;
    } else if (argument.role == shell::Role::operand) {
      if (starts || operands++ > 0) return;  // the image
      starts = text == "run" || text == "create";
    } else if (starts && (argument.role == shell::Role::value || argument.role == shell::Role::option)) {
      visit(argument.option, argument.value, *argument.word);
    }
  }
}

/// The source that an option mounts: `-v SOURCE:TARGET`, `--mount type=bind,source=SOURCE,…`; empty for other options.
std::string_view mount_source(std::string_view option, std::string_view value);

}  // namespace plimsoll::rules
