// Loads and tests the packs that the command line names.
#include "cli/commands/rule_packs.hpp"

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/output.hpp"
#include "cli/setups.hpp"

namespace plimsoll::cli {

Result<std::vector<std::shared_ptr<const RulePack>>> load_packs(const Options& options) {
  std::vector<std::shared_ptr<const RulePack>> packs;
  for (const std::string& path : options.packs) {
    auto pack = RulePack::load(path);
    if (!pack) return pack.error();
    packs.push_back(std::make_shared<const RulePack>(std::move(*pack)));
  }
  return packs;
}

Result<std::vector<std::shared_ptr<const RulePack>>> packs_here(const Options& options) {
  auto packs = load_packs(options);
  if (!packs) return packs.error();
  Setups setups(options, std::move(*packs), {});
  const Result<const Setup*> setup = setups.of("Dockerfile", false);
  if (!setup) return setup.error();
  return (*setup)->lint.packs;
}

int test_packs(const Options& options) {
  int status = kClean;
  std::string report;
  for (std::size_t i = 1; i < options.arguments.size(); ++i) {
    const std::string& path = options.arguments[i];
    const auto pack = RulePack::load(path);
    if (!pack) {
      complain(pack.error().text());
      status = kTrouble;
      continue;
    }
    const std::vector<Error> failing = pack->failing_examples();
    for (const Error& one : failing) report += one.text() + '\n';
    report += fmt::format("{}: {} rules, {} examples, {} failed\n", path, pack->rules().size(), pack->example_count(),
                          failing.size());
    if (!failing.empty()) status = std::max(status, kFindings);
  }
  Result<Output> output = Output::open({});
  output->write(report);
  return output->close() ? status : kTrouble;
}

}  // namespace plimsoll::cli
