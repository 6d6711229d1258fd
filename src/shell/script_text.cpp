#include "shell/script_text.hpp"

#include <algorithm>
#include <array>

namespace plimsoll::shell {

bool is_shell(std::string_view name) {
  constexpr std::array<std::string_view, 6> kShells{"ash", "bash", "dash", "ksh", "sh", "zsh"};
  return std::ranges::find(kShells, name) != kShells.end();
}

std::optional<std::string_view> interpreter(std::string_view script) {
  if (!script.starts_with("#!")) return std::nullopt;
  std::string_view line = script.substr(2, script.find('\n') - 2);
  while (!line.empty()) {  // a program, or /usr/bin/env and its options in front of one
    line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
    const std::string_view word = line.substr(0, line.find_first_of(" \t\r"));
    line.remove_prefix(word.size());
    const std::string_view name = word.substr(word.rfind('/') + 1);
    if (name != "env" && !name.starts_with('-') && name.find('=') == std::string_view::npos) return name;
  }
  return std::string_view();
}

std::optional<std::string_view> interpreter(const ast::Heredoc& heredoc) {
  std::string_view script = heredoc.body.text;
  if (heredoc.strip_tabs) script.remove_prefix(std::min(script.find_first_not_of('\t'), script.size()));
  return interpreter(script);
}

Command exec_command(const ast::Common& instruction) {
  Command command;
  for (const ast::Word& argument : instruction.arguments)
    command.words.push_back({argument.span, argument.text, std::string(argument.text), true});
  if (!command.words.empty()) command.span = {command.words.front().span.begin, command.words.back().span.end};
  return command;
}

const ShellWord* script_argument(const Command& command) {
  if (!is_shell(command.name())) return nullptr;
  bool wanted = false;
  const auto arguments = command.arguments();
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string_view word = arguments[at].value;
    if (word.size() < 2 || (word[0] != '-' && word[0] != '+')) return wanted ? &arguments[at] : nullptr;
    if (word.starts_with("--")) continue;
    wanted = wanted || word.find('c') != std::string_view::npos;
    if (word.ends_with('o') || word.ends_with('O')) ++at;  // `-o pipefail`, `-eo pipefail`
  }
  return nullptr;
}

const ast::Heredoc* whole_heredoc(const ast::Common& instruction) {
  if (instruction.heredocs.size() != 1) return nullptr;
  const ast::Heredoc& only = instruction.heredocs.front();
  return only.marker.text == instruction.rest.text ? &only : nullptr;
}

const ast::Heredoc* heredoc_read_by(const Command& command, const ast::Common& instruction) {
  if (!is_shell(command.name()) || command.redirects.empty()) return nullptr;
  const bool reads_input = std::ranges::all_of(command.arguments(), [](const ShellWord& word) {
    return word.value.starts_with('-') && (word.value.starts_with("--") || word.value.find('c') == std::string::npos);
  });
  const Redirect& redirect = command.redirects.back();
  if (!reads_input || !redirect.operation.starts_with("<<") || redirect.operation == "<<<") return nullptr;
  for (const ast::Heredoc& heredoc : instruction.heredocs)
    if (heredoc.marker.span.contains(redirect.span)) return &heredoc;
  return nullptr;
}

}  // namespace plimsoll::shell
