#include "shell/script_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "shell/wrappers.hpp"
#include "text/ascii.hpp"

namespace plimsoll {

ShellDialect shell_dialect(std::string_view program) {
  using Dialect = ShellDialect;
  constexpr std::array<std::pair<std::string_view, Dialect>, 11> kShells{{{"sh", Dialect::sh},
                                                                          {"dash", Dialect::sh},
                                                                          {"ash", Dialect::ash},
                                                                          {"bash", Dialect::bash},
                                                                          {"rbash", Dialect::bash},
                                                                          {"ksh", Dialect::ksh},
                                                                          {"mksh", Dialect::ksh},
                                                                          {"zsh", Dialect::zsh},
                                                                          {"powershell", Dialect::powershell},
                                                                          {"pwsh", Dialect::powershell},
                                                                          {"cmd", Dialect::cmd}}};
  const std::size_t slash = program.find_last_of("/\\");
  if (slash != std::string_view::npos) program.remove_prefix(slash + 1);
  std::string name = ascii_lower(program);
  if (name.ends_with(".exe")) name.resize(name.size() - 4);
  name.resize(name.find_last_not_of("0123456789.-") + 1);
  const auto found = std::ranges::find(kShells, std::string_view(name), [](const auto& shell) { return shell.first; });
  return found == kShells.end() ? Dialect::unknown : found->second;
}

namespace shell {

bool is_shell(std::string_view name) { return shell_dialect(name) < ShellDialect::powershell; }

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

std::string_view script_of(const ast::Heredoc& heredoc) {
  std::string_view script = heredoc.body.text;
  if (heredoc.strip_tabs) script.remove_prefix(std::min(script.find_first_not_of('\t'), script.size()));
  return script;
}

std::optional<std::string_view> interpreter(const ast::Heredoc& heredoc) { return interpreter(script_of(heredoc)); }

Command exec_command(const ast::Common& instruction) {
  Command command;
  for (const ast::Word& argument : instruction.arguments)
    command.words.push_back({.span = argument.span, .text = argument.text, .value = std::string(argument.text)});
  if (!command.words.empty()) command.span = {command.words.front().span.begin, command.words.back().span.end};
  command.name_at = static_cast<std::uint32_t>(find_name(command.words));
  return command;
}

bool is_pipefail(std::string_view text) {
  std::string name = ascii_lower(text);
  std::erase(name, '_');
  return name == "pipefail";
}

ShellCall read_shell_call(std::span<const ShellWord> arguments) {
  bool wants_script = false;
  bool wants_input = false;
  bool pipefail = false;
  std::size_t at = 0;
  for (; at < arguments.size(); ++at) {
    const std::string_view word = arguments[at].value;
    if (word == "--" || word == "-") {
      ++at;
      break;
    }
    if (word.size() < 2 || (word[0] != '-' && word[0] != '+')) break;
    if (word.starts_with("--")) {
      if (word == "--rcfile" || word == "--init-file") ++at;
      continue;
    }
    wants_script = wants_script || word.find('c') != std::string_view::npos;
    wants_input = wants_input || word.find('s') != std::string_view::npos;
    if (!word.ends_with('o') && !word.ends_with('O')) continue;
    if (++at < arguments.size())  // `-o pipefail`, `-eo pipefail`
      pipefail = pipefail || is_pipefail(arguments[at].value) || !arguments[at].literal;
  }
  if (at >= arguments.size()) return {.script = nullptr, .reads_input = !wants_script, .pipefail = pipefail};
  return {.script = wants_script ? &arguments[at] : nullptr,
          .reads_input = wants_input && !wants_script,
          .pipefail = pipefail};
}

const ShellWord* script_argument(const Command& command) {
  return is_shell(command.name()) ? read_shell_call(command.arguments()).script : nullptr;
}

std::vector<const ShellWord*> script_words(const Command& command) {
  const std::string_view name = command.name();
  const std::span<const ShellWord> arguments = command.arguments();
  std::vector<const ShellWord*> found;
  if (const ShellWord* script = script_argument(command)) {
    found.push_back(script);
  } else if (name == "eval") {
    for (const ShellWord& word : arguments) found.push_back(&word);
  } else if (name == "su" || name == "runuser") {
    for (std::size_t at = 0; at + 1 < arguments.size(); ++at)
      if (arguments[at].value == "-c" || arguments[at].value == "--command") found = {&arguments[at + 1]};
  }
  return found;
}

Interpreter inner_interpreter(const Command& command, const Interpreter& outer) {
  const std::string_view name = command.name();
  if (is_shell(name))
    return {.dialect = shell_dialect(name), .pipefail = read_shell_call(command.arguments()).pipefail};
  if (name == "su" || name == "runuser") return {.dialect = ShellDialect::unknown};
  return outer;  // `eval`, a body that is no script
}

Interpreter named_interpreter(std::string_view script, ShellDialect otherwise) {
  const auto program = interpreter(script);
  if (!program) return {.dialect = otherwise};
  return {.dialect = shell_dialect(*program),
          .pipefail = script.substr(0, script.find('\n')).find("pipefail") != std::string_view::npos};
}

const ast::Heredoc* whole_heredoc(const ast::Common& instruction) {
  if (instruction.heredocs.size() != 1) return nullptr;
  const ast::Heredoc& only = instruction.heredocs.front();
  return only.marker.text == instruction.rest.text ? &only : nullptr;
}

bool is_script(const Redirect& redirect, const Command& command) {
  return &redirect == &command.redirects.back() && redirect.operation.starts_with("<<") &&
         redirect.operation != "<<<" && is_shell(command.name()) && read_shell_call(command.arguments()).reads_input;
}

const ast::Heredoc* heredoc_of(const Redirect& redirect, const ast::Common& instruction) {
  const auto behind = std::ranges::upper_bound(instruction.heredocs, redirect.span.begin, {},
                                               [](const ast::Heredoc& each) { return each.marker.span.begin; });
  if (behind == instruction.heredocs.begin() || !(behind - 1)->marker.span.contains(redirect.span)) return nullptr;
  return &*(behind - 1);
}

const ast::Heredoc* heredoc_read_by(const Command& command, const ast::Common& instruction) {
  if (command.redirects.empty() || !is_script(command.redirects.back(), command)) return nullptr;
  return heredoc_of(command.redirects.back(), instruction);
}

}  // namespace shell
}  // namespace plimsoll
