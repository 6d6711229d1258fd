// From options to a command, and the end of every error.
#include <exception>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/output.hpp"

namespace plimsoll::cli {

int run(const Options& options) noexcept {
  try {
    if (options.help || options.version) return help(options);
    switch (options.command) {
      case Command::check:
        return check(options);
      case Command::explain:
        return explain(options);
      case Command::rules:
        return rules(options);
      case Command::ast:
        return ast(options);
      case Command::graph:
        return graph(options);
      case Command::config:
        return config(options);
      case Command::init:
        return init(options);
      case Command::completions:
        return completions(options);
      case Command::man:
        return man(options);
    }
  } catch (const std::exception& error) {  // no memory: nothing else throws
    std::fputs("plimsoll: error: ", stderr);
    std::fputs(error.what(), stderr);
    std::fputs("\n", stderr);
  }
  return kTrouble;
}

int usage_error(const Error& error) {
  complain(error.text());
  std::fputs("Try 'plimsoll --help'.\n", stderr);
  return kTrouble;
}

}  // namespace plimsoll::cli
