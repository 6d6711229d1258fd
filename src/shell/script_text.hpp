// Which text of an instruction is shell.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "plimsoll/shell.hpp"

namespace plimsoll::shell {

/// Whether a program of this name reads the language of a POSIX shell, or nearly that.
bool is_shell(std::string_view name);

/// The program that the `#!` of a script names, without its folder and looking through `env`; empty where the line
/// names none, nothing where there is no such line.
std::optional<std::string_view> interpreter(std::string_view script);

/// The same for a here-document that is a script.
std::optional<std::string_view> interpreter(const ast::Heredoc& heredoc);

/// The body of a here-document that is a script, without the tabs at its start that the shell does not see.
std::string_view script_of(const ast::Heredoc& heredoc);

/// The words of a JSON form as a command; without words where there are none.
Command exec_command(const ast::Common& instruction);

/// What a shell that is called with these arguments runs: a word, or its standard input; neither, where it is a file.
struct ShellCall {
  const ShellWord* script = nullptr;  ///< the word behind `-c`
  bool reads_input = false;
  bool pipefail = false;  ///< `-o pipefail`, or an option that is not known
};
ShellCall read_shell_call(std::span<const ShellWord> arguments);

/// The word behind `-c` of a shell; null where there is none.
const ShellWord* script_argument(const Command& command);

/// The words that together are a script which the command runs: behind `-c` of a shell or of `su`, or the arguments of
/// `eval`. Empty where there is none.
std::vector<const ShellWord*> script_words(const Command& command);

/// The shell that reads the scripts of a command, which stands in a script of `outer`.
Interpreter inner_interpreter(const Command& command, const Interpreter& outer);
/// The shell that reads a script with this `#!`, if it has one.
Interpreter named_interpreter(std::string_view script, ShellDialect otherwise);

/// Whether the text is the name of the option: zsh does not care for case and underscores.
bool is_pipefail(std::string_view text);

/// The here-document that is the whole command (`RUN <<EOF`), which BuildKit runs as a script (dockerfile-language §4).
const ast::Heredoc* whole_heredoc(const ast::Common& instruction);

/// Whether a shell reads the target of this redirection of its own as its script (`RUN bash -e <<EOF`).
bool is_script(const Redirect& redirect, const Command& command);

/// The here-document, cut off by the builder, that a redirection in an instruction's text stands for; null for others.
const ast::Heredoc* heredoc_of(const Redirect& redirect, const ast::Common& instruction);

/// The here-document that a shell among the commands reads as its script (`RUN bash -e <<EOF`); null where it is none.
const ast::Heredoc* heredoc_read_by(const Command& command, const ast::Common& instruction);

}  // namespace plimsoll::shell
