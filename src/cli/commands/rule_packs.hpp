// Packs of rules that the command line names.
#pragma once

#include <memory>
#include <vector>

#include "cli/options.hpp"
#include "plimsoll/rule_pack.hpp"

namespace plimsoll::cli {

/// Loads the files of `--rule-pack`. Error: as `RulePack::load`.
Result<std::vector<std::shared_ptr<const RulePack>>> load_packs(const Options& options);

/// Those, and the ones that the configuration of the current folder names. Error: a mistake in it too.
Result<std::vector<std::shared_ptr<const RulePack>>> packs_here(const Options& options);

/// `rules test PACK...`: the exit status.
int test_packs(const Options& options);

}  // namespace plimsoll::cli
