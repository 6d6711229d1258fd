// The one table of options: names, who takes them, what they set, and the text of `--help`.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/options.hpp"

namespace plimsoll::cli {

using CommandSet = std::uint16_t;  ///< one bit a command
constexpr CommandSet bit(Command command) { return static_cast<CommandSet>(1U << static_cast<unsigned>(command)); }

struct OptionRow {
  std::string_view name;  ///< long, without dashes
  char letter = 0;
  std::string_view value = {};  ///< how help calls the value; empty: a flag
  CommandSet commands = 0;      ///< who takes it
  std::string_view group;       ///< heading in the help
  std::string_view help;
  /// The only values allowed; null: any.
  std::span<const std::string_view> (*choices)(Command) = nullptr;
  /// Puts a value that is one of the choices (flags: an empty one) into the options; says what is wrong with it.
  std::optional<std::string> (*apply)(Options&, std::string_view value) = nullptr;
};

std::span<const OptionRow> option_table();

/// The format of a command that is not told any.
std::string_view default_format(Command command);

struct CommandRow {
  std::string_view name;
  std::string_view arguments;  ///< as in the usage line
  std::string_view summary;
  std::string_view details;  ///< paragraphs of the command's own help
};

/// In the order of `Command`.
std::span<const CommandRow> command_table();

/// What an exit status means.
struct StatusRow {
  int status = 0;
  std::string_view text;
};
std::span<const StatusRow> status_table();

/// ` (did you mean 'x'?)`, or nothing when no candidate is near.
std::string did_you_mean(std::string_view nearest);

/// The text of `--help`: of one command, or the overview.
std::string help_text(const Options& options);

}  // namespace plimsoll::cli
