// The only file that knows CLI11: it splits argv by the option table; every meaning lives in the table itself.
#include "cli/options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

#include "cli/completions.hpp"
#include "cli/manual.hpp"
#include "cli/option_table.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll::cli {
namespace {

bool is_option(std::string_view word) { return word.size() > 1 && word.front() == '-'; }

Error usage(std::string message) { return Error{.message = std::move(message)}; }

// CLI11 takes the word behind `--option=` for the value; a word of its own keeps an empty value empty.
std::vector<std::string> split_empty_values(const std::vector<std::string>& arguments) {
  std::vector<std::string> words;
  bool options_end = false;
  for (const std::string& word : arguments) {
    options_end = options_end || word == "--";
    if (!options_end && word.size() > 3 && word.starts_with("--") && word.find('=') == word.size() - 1) {
      words.push_back(word.substr(0, word.size() - 1));
      words.emplace_back();
    } else {
      words.push_back(word);
    }
  }
  return words;
}

Error unknown_option(std::string_view word) {
  const std::string_view typed = word.substr(0, word.find('='));
  std::vector<std::string_view> names;
  for (const OptionRow& row : option_table()) names.push_back(row.name);
  const std::string_view bare = typed.substr(std::min(typed.find_first_not_of('-'), typed.size()));
  const std::string_view near = bare.size() < 2 ? std::string_view() : closest(bare, names);
  return usage(
      fmt::format("unknown option '{}'{}", typed, near.empty() ? "" : did_you_mean(fmt::format("--{}", near))));
}

/// Words that no option took. Error: one of them looks like an option.
Result<std::vector<std::string>> plain_words(const std::vector<std::string>& remaining, bool& first_may_be_command) {
  std::vector<std::string> words;
  bool options_end = false;
  for (const std::string& word : remaining) {
    if (!options_end && word == "--") {
      options_end = true;
      if (words.empty()) first_may_be_command = false;
    } else if (!options_end && is_option(word)) {
      return unknown_option(word);
    } else {
      words.push_back(word);
    }
  }
  return words;
}

std::optional<Error> apply(const OptionRow& row, const std::vector<std::string>& values, Options& options) {
  if ((row.commands & bit(options.command)) == 0)
    return usage(
        fmt::format("'{}' has no option '--{}'", command_names()[static_cast<std::size_t>(options.command)], row.name));
  const auto choices = row.choices == nullptr ? std::span<const std::string_view>() : row.choices(options.command);
  for (const std::string& value : values) {
    if (row.choices != nullptr && std::find(choices.begin(), choices.end(), value) == choices.end()) {
      const std::string_view near = closest(value, choices);
      return usage(fmt::format("'{}' is no value of '--{}'{}", value, row.name,
                               near.empty() ? fmt::format(" (use {})", fmt::join(choices, ", ")) : did_you_mean(near)));
    }
    if (const auto failure = row.apply(options, row.value.empty() ? std::string_view() : value))
      return usage(fmt::format("--{}: {}", row.name, *failure));
  }
  return std::nullopt;
}

/// Options of `check` that do not go together.
std::optional<Error> check_combinations(const Options& options) {
  if (options.files_from == "-" && std::ranges::count(options.arguments, "-") != 0)
    return usage("standard input cannot be both the list of files and a file");
  if (options.add_ignores && (options.fix.any() || !options.baseline.empty()))
    return usage("--add-ignores goes with neither fixes nor a baseline");
  if (options.add_ignores && std::ranges::count(options.arguments, "-") != 0)
    return usage("--add-ignores writes into files, and '-' is none");
  if (!options.ignore_reason.empty() && !options.add_ignores) return usage("--reason goes with --add-ignores");
  if (options.update_baseline && options.baseline.empty())
    return usage("--update-baseline needs the file: --baseline FILE");
  for (const auto& [given, name] : {std::pair(options.statistics, "statistics"), std::pair(options.explain, "explain")})
    if (given && std::ranges::count(options.formats, "tty") == 0)
      return usage(fmt::format("--{} goes with the format 'tty' only", name));
  return std::nullopt;
}

/// Whether the argument is none of those that there are.
std::optional<Error> unknown_word(const Options& options, std::string_view thing,
                                  std::span<const std::string_view> words) {
  const std::string& word = options.arguments.front();
  if (std::ranges::find(words, word) != words.end()) return std::nullopt;
  const std::string_view near = closest(word, words);
  return usage(fmt::format("'{}' is no {}{}", word, thing,
                           near.empty() ? fmt::format(" (use {})", fmt::join(words, ", ")) : did_you_mean(near)));
}

std::optional<Error> check_arguments(const Options& options) {
  const bool none = options.arguments.empty();
  if (auto error = check_combinations(options)) return error;
  if (options.command == Command::explain && none) return usage("'explain' needs a rule, for example DL3006");
  if (!options.config.empty() && options.no_config) return usage("'--config' and '--no-config' exclude each other");
  if (options.command == Command::ast && none) return usage("'ast' needs a file, or - for standard input");
  if (options.command == Command::graph && options.arguments.size() != 1)
    return usage("'graph' needs one file, or - for standard input");
  if ((options.command == Command::config || options.command == Command::init) && options.arguments.size() > 1)
    return usage(fmt::format("'{}' takes one path", command_names()[static_cast<std::size_t>(options.command)]));
  if (options.command == Command::completions && options.arguments.size() != 1)
    return usage(fmt::format("'completions' needs a shell: {}", fmt::join(shell_names(), ", ")));
  if (options.command == Command::completions) return unknown_word(options, "shell", shell_names());
  if (options.command == Command::man && options.arguments.size() > 1) return usage("'man' prints one page");
  if (options.command == Command::man && !none) return unknown_word(options, "page", manual_names());
  if (options.command == Command::rules && !none && options.arguments.front() != "test")
    return usage(fmt::format("'rules' takes no argument but 'test', and there is '{}'", options.arguments.front()));
  if (options.command == Command::rules && options.arguments.size() == 1) return usage("'rules test' needs a file");
  return std::nullopt;
}

Result<Options> parse(const std::vector<std::string>& arguments) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::vector<std::pair<const OptionRow*, const CLI::Option*>> known;
  for (const OptionRow& row : option_table()) {
    std::string names = fmt::format("--{}", row.name);
    if (row.letter != 0) names += fmt::format(",-{}", row.letter);
    CLI::Option* const option = row.value.empty() ? app.add_flag(names) : app.add_option(names, CLI::callback_t());
    known.emplace_back(&row, option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll));
  }

  std::vector<std::string> words = split_empty_values(arguments);
  std::reverse(words.begin(), words.end());  // as CLI11 wants them
  try {
    app.parse(std::move(words));
  } catch (const CLI::ArgumentMismatch&) {  // a value can be missing only at the end
    return usage(fmt::format("'{}' needs a value", arguments.back()));
  } catch (const CLI::Error& error) {
    return usage(error.what());
  }

  Options options;
  bool first_may_be_command = true;
  Result<std::vector<std::string>> plain = plain_words(app.remaining(), first_may_be_command);
  if (plain && first_may_be_command && !plain->empty()) {
    const auto names = command_names();
    const auto named = std::find(names.begin(), names.end(), plain->front());
    if (named != names.end()) {
      options.command = static_cast<Command>(named - names.begin());
      options.command_given = true;
      plain->erase(plain->begin());
    }
  }
  for (const auto& [row, option] : known) {  // help and version win over whatever else is wrong
    options.help = options.help || (row->name == "help" && option->count() != 0);
    options.version = options.version || (row->name == "version" && option->count() != 0);
    options.verbose = options.verbose || (row->name == "verbose" && option->count() != 0);
  }
  if (options.help || options.version) return options;
  if (!plain) return plain.error();
  options.arguments = std::move(*plain);
  for (const auto& [row, option] : known) {
    if (option->count() == 0) continue;
    options.given.emplace(row->name);
    if (auto failure = apply(*row, option->results(), options)) return std::move(*failure);
  }
  if (options.formats.empty()) options.formats.emplace_back(default_format(options.command));
  if (auto failure = check_arguments(options)) return std::move(*failure);
  return options;
}

}  // namespace

Result<Options> parse_options(const std::vector<std::string>& arguments) {
  try {
    return parse(arguments);
  } catch (const std::exception& error) {  // CLI11 lets few things out, but nothing may pass this layer
    return usage(error.what());
  }
}

}  // namespace plimsoll::cli
