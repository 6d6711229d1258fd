// `--help` and `--version`, printed from the option table.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/option_table.hpp"
#include "cli/output.hpp"
#include "plimsoll/catalog.hpp"
#include "shellcheck/checker.hpp"
#include "shellcheck/posix.hpp"

namespace plimsoll::cli {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kIndent = 10;  // of the text below an option

/// Appends `text` broken at spaces, each line behind `indent` spaces.
void append_wrapped(std::string& out, std::string_view text, std::size_t indent) {
  std::size_t column = kWidth;
  bool first = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (column + 1 + end > kWidth) {
      if (!first) out += '\n';
      out.append(indent, ' ');
      column = indent;
    } else {
      out += ' ';
      ++column;
    }
    out += text.substr(0, end);
    column += end;
    first = false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  out += '\n';
}

void append_options(std::string& out, Command command) {
  std::string_view group;
  for (const OptionRow& row : option_table()) {
    if ((row.commands & bit(command)) == 0) continue;
    if (row.group != group) out += fmt::format("\n{}:\n", group = row.group);
    out += row.letter != 0 ? fmt::format("  -{}, --{}", row.letter, row.name) : fmt::format("      --{}", row.name);
    out += row.value.empty() ? "\n" : fmt::format(" {}\n", row.value);
    std::string text(row.help);
    if (row.choices != nullptr) text += fmt::format(" One of: {}.", fmt::join(row.choices(command), ", "));
    append_wrapped(out, text, kIndent);
  }
}

std::string version_text(bool verbose) {
  std::string text = "plimsoll " PLIMSOLL_VERSION "\n";
  if (!verbose) return text;
  const std::string program = shellcheck::find_program("shellcheck");
  const Result<std::string> version =
      program.empty() ? Error{.message = "not on PATH"} : shellcheck::version({.program = program});
  text += fmt::format("shellcheck {}\n", version ? *version : version.error().text());
  return text + fmt::format("dates of the end of support {}\n", end_of_life_date());
}

}  // namespace

std::string help_text(const Options& options) {
  const CommandRow& command = command_table()[static_cast<std::size_t>(options.command)];
  std::string out;
  if (options.command_given) {
    out += fmt::format("{}.\n\nUsage: plimsoll {} [OPTIONS]{}{}\n\n", command.summary, command.name,
                       command.arguments.empty() ? "" : " ", command.arguments);
    append_wrapped(out, command.details, 0);
  } else {
    out += "plimsoll: a linter for Dockerfiles.\n\nUsage: plimsoll [COMMAND] [OPTIONS] [ARGUMENTS...]\n\nCommands:\n";
    for (const CommandRow& row : command_table()) out += fmt::format("  {:<13}{}\n", row.name, row.summary);
    out += '\n';
    append_wrapped(out, command.details, 0);
    append_wrapped(out, "A file with the name of a command is written ./rules. 'plimsoll COMMAND --help' tells more.",
                   0);
  }
  append_options(out, options.command);
  if (options.command == Command::check) {
    out += "\nExit status:\n";
    for (const auto& [status, text] : status_table()) out += fmt::format("  {}  {}\n", status, text);
  }
  return out;
}

int help(const Options& options) {
  Result<Output> output = Output::open({});
  output->write(options.help ? help_text(options) : version_text(options.verbose));
  return output->close() ? kClean : kTrouble;
}

}  // namespace plimsoll::cli
