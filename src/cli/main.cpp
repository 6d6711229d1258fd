// The executable: options → command → exit code.
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/options.hpp"
#include "cli/posix.hpp"

int main(int argc, char** argv) {
  plimsoll::cli::prepare_process();
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  const auto options = plimsoll::cli::parse_options(arguments);
  return options ? plimsoll::cli::run(*options) : plimsoll::cli::usage_error(options.error());
}
