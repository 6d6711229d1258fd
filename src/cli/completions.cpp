// One generator a shell. What kind of value an option takes is told by how the help calls it.
#include "cli/completions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "cli/option_table.hpp"

namespace plimsoll::cli {
namespace {

constexpr std::string_view kShells[] = {"bash", "zsh", "fish"};

enum class Kind : std::uint8_t { flag, choice, file, folder, rules, text };

Kind kind_of(const OptionRow& row) {
  if (row.value.empty()) return Kind::flag;
  if (row.choices != nullptr) return Kind::choice;
  if (row.value == "FILE") return Kind::file;
  if (row.value == "DIR") return Kind::folder;
  return row.value.starts_with("RULE") ? Kind::rules : Kind::text;
}

/// What follows the command.
Kind arguments_of(const CommandRow& command) {
  if (command.arguments.starts_with("RULE")) return Kind::rules;
  if (command.arguments.starts_with("SHELL")) return Kind::choice;
  return command.arguments.empty() ? Kind::text : Kind::file;
}

bool takes(Command command, const OptionRow& row) { return (row.commands & bit(command)) != 0; }

/// The text up to its first full stop, semicolon or colon, for one line of a menu.
std::string brief(std::string_view help) {
  const std::size_t end = std::min({help.find(". "), help.find("; "), help.find(": "), help.size()});
  std::string_view text = help.substr(0, end);
  if (text.ends_with('.')) text.remove_suffix(1);
  return std::string(text);
}

/// Inside '…' of a shell.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'')
      out += R"('\'')";
    else
      out += c;
  }
  return out + "'";
}

/// Calls `take` with each command and its number.
template <typename Take>
void each_command(Take take) {
  const auto commands = command_table();
  for (std::size_t i = 0; i < commands.size(); ++i) take(static_cast<Command>(i), commands[i]);
}

std::vector<std::string> ids_of(std::span<const Rule* const> rules) {
  std::vector<std::string> ids;
  for (const Rule* const rule : rules) ids.emplace_back(rule->info.code);
  for (const Rule* const rule : rules)
    if (std::ranges::find(ids, rule->info.name) == ids.end()) ids.emplace_back(rule->info.name);
  return ids;
}

// ---- bash: needs nothing but bash 4; `=` and `:` are words of their own there

std::string bash_values(const OptionRow& row, Command command) {
  switch (kind_of(row)) {
    case Kind::choice:
      return fmt::format("_plimsoll_words {}", quoted(fmt::format("{}", fmt::join(row.choices(command), " "))));
    case Kind::file:
      return "_plimsoll_files -f";
    case Kind::folder:
      return "_plimsoll_files -d";
    case Kind::rules:
      return "_plimsoll_rules";
    default:
      return ":";
  }
}

std::string bash(std::span<const Rule* const> rules) {
  std::string out = fmt::format(
      "# Completions of plimsoll for bash.\n\n"
      "_plimsoll_words() {{ mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$cur\"); }}\n\n"
      "_plimsoll_files() {{\n"
      "  mapfile -t COMPREPLY < <(compgen \"$1\" -- \"$cur\")\n"
      "  compopt -o filenames 2>/dev/null\n"
      "}}\n\n"
      "# The part behind the last comma.\n"
      "_plimsoll_rules() {{\n"
      "  local front=\n"
      "  case $cur in *,*) front=${{cur%,*}}, ;; esac\n"
      "  mapfile -t COMPREPLY < <(compgen -P \"$front\" -W '{}' -- \"${{cur##*,}}\")\n"
      "}}\n\n"
      "_plimsoll() {{\n"
      "  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD - 1]}} command=check word i\n"
      "  if [ \"$cur\" = = ]; then\n"
      "    cur=\n"
      "  elif [ \"$prev\" = = ]; then\n"
      "    prev=${{COMP_WORDS[COMP_CWORD - 2]}}\n"
      "  fi\n"
      "  COMPREPLY=()\n"
      "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
      "    word=${{COMP_WORDS[i]}}\n"
      "    case $word in\n"
      "      {})\n        command=$word\n        break\n        ;;\n"
      "    esac\n"
      "  done\n"
      "  case $command:$prev in\n",
      fmt::join(ids_of(rules), " "), fmt::join(command_names(), " | "));
  for (const OptionRow& row : option_table()) {
    if (row.value.empty()) continue;
    each_command([&](Command command, const CommandRow& described) {
      if (!takes(command, row)) return;
      out += fmt::format("    {}:--{}", described.name, row.name);
      if (row.letter != 0) out += fmt::format(" | {}:-{}", described.name, row.letter);
      out += fmt::format(")\n      {}\n      return\n      ;;\n", bash_values(row, command));
    });
  }
  out += "  esac\n  case $command:$cur in\n";
  each_command([&](Command command, const CommandRow& described) {
    std::string words;
    for (const OptionRow& row : option_table())
      if (takes(command, row)) words += fmt::format(" --{}", row.name);
    out += fmt::format("    {}:-*)\n      _plimsoll_words '{}'\n      return\n      ;;\n", described.name,
                       words.substr(1));
  });
  out += "  esac\n  case $command in\n";
  each_command([&](Command command, const CommandRow& described) {
    const Kind kind = arguments_of(described);
    if (kind == Kind::rules) out += fmt::format("    {}) _plimsoll_rules ;;\n", described.name);
    if (kind == Kind::choice)
      out += fmt::format("    {}) _plimsoll_words '{}' ;;\n", described.name, fmt::join(kShells, " "));
    if (command == Command::check)
      out += fmt::format(
          "    {0})\n"
          "      _plimsoll_files -f\n"
          "      if [ \"$COMP_CWORD\" = 1 ]; then\n"
          "        mapfile -t -O \"${{#COMPREPLY[@]}}\" COMPREPLY < <(compgen -W '{1}' -- \"$cur\")\n"
          "      fi\n"
          "      ;;\n",
          described.name, fmt::join(command_names(), " "));
    else if (kind == Kind::file)
      out += fmt::format("    {}) _plimsoll_files -f ;;\n", described.name);
  });
  return out + "  esac\n}\n\ncomplete -F _plimsoll plimsoll\n";
}

// ---- zsh

/// Inside the brackets of a specification for _arguments.
std::string zsh_text(std::string_view help) {
  std::string out;
  for (const char c : brief(help)) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_action(Kind kind, const std::string& choices) {
  switch (kind) {
    case Kind::choice:
      return "(" + choices + ")";
    case Kind::file:
      return "_files";
    case Kind::folder:
      return "_files -/";
    case Kind::rules:
      return "_sequence _plimsoll_rules";
    default:
      return {};
  }
}

std::string zsh(std::span<const Rule* const> rules) {
  std::string out =
      "#compdef plimsoll\n# Completions of plimsoll for zsh.\n\n_plimsoll_rules() {\n  local -a rules\n  rules=(\n";
  for (const Rule* const rule : rules)
    out += fmt::format("    {}\n", quoted(fmt::format("{}:{}", rule->info.code, rule->info.name)));
  out +=
      "  )\n  _describe -t rules rule rules \"$@\"\n}\n\n_plimsoll_commands() {\n  local -a commands\n  commands=(\n";
  for (const CommandRow& command : command_table())
    out += fmt::format("    {}\n", quoted(fmt::format("{}:{}", command.name, command.summary)));
  out += fmt::format(
      "  )\n  _describe -t commands command commands\n}}\n\n"
      "_plimsoll_first() {{\n"
      "  _alternative 'commands:command:_plimsoll_commands' 'files:file:_files'\n"
      "}}\n\n"
      "_plimsoll() {{\n"
      "  local command=none word\n"
      "  for word in ${{words[2,CURRENT-1]}}; do\n"
      "    case $word in\n      {})\n        command=$word\n        break\n        ;;\n    esac\n"
      "  done\n"
      "  case $command in\n",
      fmt::join(command_names(), "|"));
  each_command([&](Command command, const CommandRow& described) {
    out += fmt::format("    {}{})\n      _arguments -s -S", described.name, command == Command::check ? "|none" : "");
    for (const OptionRow& row : option_table()) {
      if (!takes(command, row)) continue;
      const std::string choices =
          row.choices == nullptr ? std::string() : fmt::format("{}", fmt::join(row.choices(command), " "));
      const std::string value = row.value.empty()
                                    ? ""
                                    : fmt::format(":{}:{}", row.value.substr(0, row.value.find_first_of("[=")),
                                                  zsh_action(kind_of(row), choices));
      const std::string text = fmt::format("[{}]{}", zsh_text(row.help), value);
      out += fmt::format(" \\\n        {}",
                         quoted(fmt::format("*--{}{}{}", row.name, row.value.empty() ? "" : "=", text)));
      if (row.letter != 0)
        out += fmt::format(" \\\n        {}",
                           quoted(fmt::format("*-{}{}{}", row.letter, row.value.empty() ? "" : "+", text)));
    }
    const Kind kind = arguments_of(described);
    const std::string rest = zsh_action(kind, fmt::format("{}", fmt::join(kShells, " ")));
    if (command == Command::check)
      out += " \\\n        '1:command or file:_plimsoll_first'";
    else
      out += fmt::format(" \\\n        '1:command:({})'", described.name);
    if (!rest.empty()) out += fmt::format(" \\\n        '*:argument:{}'", rest);
    out += "\n      ;;\n";
  });
  return out +
         "  esac\n}\n\nif [ \"$funcstack[1]\" = _plimsoll ]; then\n  _plimsoll \"$@\"\nelse\n  compdef _plimsoll "
         "plimsoll\nfi\n";
}

// ---- fish

std::string fish(std::span<const Rule* const> rules) {
  std::string out = fmt::format(
      "# Completions of plimsoll for fish.\n\n"
      "# Whether the command is one of these.\n"
      "function __plimsoll_is\n"
      "    set -l command check\n"
      "    for word in (commandline -opc)[2..-1]\n"
      "        if contains -- $word {}\n"
      "            set command $word\n"
      "            break\n"
      "        end\n"
      "    end\n"
      "    contains -- $command $argv\n"
      "end\n\n"
      "function __plimsoll_rules\n",
      fmt::join(command_names(), " "));
  for (const Rule* const rule : rules)
    out += fmt::format("    printf '%s\\t%s\\n' {} {}\n", rule->info.code, rule->info.name);
  out += "end\n\n";
  for (const CommandRow& command : command_table())
    out += fmt::format("complete -c plimsoll -n __fish_use_subcommand -a {} -d {}\n", command.name,
                       quoted(command.summary));
  each_command([&](Command, const CommandRow& described) {
    const Kind kind = arguments_of(described);
    if (kind == Kind::rules)
      out += fmt::format("complete -c plimsoll -n '__plimsoll_is {}' -f -a '(__plimsoll_rules)'\n", described.name);
    if (kind == Kind::choice)
      out += fmt::format("complete -c plimsoll -n '__plimsoll_is {}' -f -a '{}'\n", described.name,
                         fmt::join(kShells, " "));
  });
  for (const OptionRow& row : option_table())
    each_command([&](Command command, const CommandRow& described) {
      if (!takes(command, row)) return;
      out += fmt::format("complete -c plimsoll -n '__plimsoll_is {}' -l {}", described.name, row.name);
      if (row.letter != 0) out += fmt::format(" -s {}", row.letter);
      const Kind kind = kind_of(row);
      if (kind == Kind::file) out += " -r -F";
      if (kind == Kind::folder) out += " -x -a '(__fish_complete_directories)'";
      if (kind == Kind::text) out += " -x";
      if (kind == Kind::choice) out += fmt::format(" -x -a '{}'", fmt::join(row.choices(command), " "));
      if (kind == Kind::rules) out += " -x -a '(__fish_append , (__plimsoll_rules))'";
      out += fmt::format(" -d {}\n", quoted(brief(row.help)));
    });
  return out;
}

}  // namespace

std::span<const std::string_view> shell_names() { return kShells; }

std::string completion_script(std::string_view shell, std::span<const Rule* const> rules) {
  if (shell == "bash") return bash(rules);
  return shell == "zsh" ? zsh(rules) : fish(rules);
}

}  // namespace plimsoll::cli
