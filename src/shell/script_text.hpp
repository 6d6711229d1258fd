// Which text of an instruction is shell.
#pragma once

#include <optional>
#include <string_view>

#include "plimsoll/shell.hpp"

namespace plimsoll::shell {

/// Whether a program of this name reads the language of a POSIX shell, or nearly that.
bool is_shell(std::string_view name);

/// The program that the `#!` of a script names, without its folder and looking through `env`; empty where the line
/// names none, nothing where there is no such line.
std::optional<std::string_view> interpreter(std::string_view script);

/// The same for a here-document that is a script.
std::optional<std::string_view> interpreter(const ast::Heredoc& heredoc);

/// The words of a JSON form as a command; without words where there are none.
Command exec_command(const ast::Common& instruction);

/// The word behind `-c` of a shell; null where there is none.
const ShellWord* script_argument(const Command& command);

/// The here-document that is the whole command (`RUN <<EOF`), which BuildKit runs as a script (dockerfile-language §4).
const ast::Heredoc* whole_heredoc(const ast::Common& instruction);

/// The here-document that a shell among the commands reads as its script (`RUN bash -e <<EOF`); null where it is none.
const ast::Heredoc* heredoc_read_by(const Command& command, const ast::Common& instruction);

}  // namespace plimsoll::shell
