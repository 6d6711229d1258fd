// What the user asked for, as plain data: argv → `Options`, or an error with a suggestion.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/settings.hpp"
#include "plimsoll/finding.hpp"
#include "plimsoll/lint.hpp"
#include "plimsoll/result.hpp"

namespace plimsoll::cli {

enum class Command : std::uint8_t { check, explain, rules, ast, graph, config, init, completions, man };
/// In the order of the enum.
std::span<const std::string_view> command_names();

enum class When : std::uint8_t { automatic, always, never };

/// What `check` does about findings that can be fixed.
struct FixWishes {
  bool apply = false;             ///< write the fixed files
  bool diff = false;              ///< print what fixes would change, and write nothing
  bool only = false;              ///< and say nothing about what is left
  config::FixPolicy policy = {};  ///< which fixes

  bool any() const { return apply || diff; }
};

struct Options {
  Command command = Command::check;
  bool command_given = false;  ///< the first word was the name of a command
  bool help = false;
  bool version = false;
  std::vector<std::string> arguments;        ///< paths or rules, in order
  std::vector<std::string> formats;          ///< at least one
  std::string by;                            ///< `rules`: the tool whose checks are listed; empty: none
  std::vector<std::string> outputs;          ///< "-": standard output
  std::optional<std::string> files_from;     ///< "-": standard input
  bool force_exclude = false;                ///< what the configuration excludes is not linted where it is named either
  bool show_files = false;                   ///< only say what would be linted
  bool statistics = false;                   ///< count instead of showing
  bool explain = false;                      ///< what the rules are about, behind the findings
  std::string baseline;                      ///< the file of what is known; empty: none
  bool add_ignores = false;                  ///< write comments for what is found
  std::string ignore_reason;                 ///< that they give
  bool update_baseline = false;              ///< write it
  std::vector<std::string> packs;            ///< files with rules in YAML
  std::string config;                        ///< the configuration file of every input; empty: the nearest one of each
  bool no_config = false;                    ///< no configuration file is looked for
  bool schema = false;                       ///< `config`: the schema instead
  bool force = false;                        ///< `init`: over the file that is there
  std::set<std::string, std::less<>> given;  ///< the names of the options that were given
  LintOptions lint;
  FixWishes fix;
  Severity failure_threshold = Severity::warning;  ///< off: findings never fail
  bool exit_zero = false;
  bool quiet = false;
  bool verbose = false;  ///< tell about the run on standard error
  When color = When::automatic;
  When hyperlinks = When::automatic;
  unsigned jobs = 0;  ///< 0: one per core

  /// For commands that print in one format.
  const std::string& format() const { return formats.back(); }
};

/// `arguments` without the name of the program. Errors: unknown or misplaced option, bad value, missing or surplus
/// argument; the message ends with a suggestion where one is near.
Result<Options> parse_options(const std::vector<std::string>& arguments);

}  // namespace plimsoll::cli
