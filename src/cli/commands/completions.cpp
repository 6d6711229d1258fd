// `completions` and `man`: what an installation puts down beside the executable.
#include "cli/completions.hpp"

#include <cstdlib>

#include "cli/commands/commands.hpp"
#include "cli/manual.hpp"
#include "cli/output.hpp"
#include "plimsoll/catalog.hpp"
#include "plimsoll/date.hpp"

namespace plimsoll::cli {
namespace {

int print(const std::string& text) {
  Result<Output> output = Output::open({});
  output->write(text);
  return output->close() ? kClean : kTrouble;
}

}  // namespace

int completions(const Options& options) { return print(completion_script(options.arguments.front(), catalog())); }

int man(const Options& options) {
  const char* const epoch = std::getenv("SOURCE_DATE_EPOCH");
  const std::string date = epoch == nullptr ? std::string() : date_of(std::strtoll(epoch, nullptr, 10));
  return print(
      manual_page(options.arguments.empty() ? manual_names().front() : options.arguments.front(), catalog(), date));
}

}  // namespace plimsoll::cli
