// The executable: options → command → exit code.
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/hadolint/hadolint.hpp"
#include "cli/options.hpp"
#include "cli/posix.hpp"

int main(int argc, char** argv) {
  plimsoll::cli::prepare_process();
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  if (const auto compatible = plimsoll::cli::hadolint::arguments_of(argc > 0 ? argv[0] : "", arguments))
    return plimsoll::cli::hadolint::run(*compatible);
  const auto options = plimsoll::cli::parse_options(arguments);
  return options ? plimsoll::cli::run(*options) : plimsoll::cli::usage_error(options.error());
}
