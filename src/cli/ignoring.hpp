// `--add-ignores`: writes comments for what is found into the files, and says how many.
#pragma once

#include <span>

#include "cli/options.hpp"
#include "cli/setups.hpp"

namespace plimsoll::cli {

/// Returns the exit status; `status` is that of the run so far.
int write_ignores(const Options& options, std::span<const Planned> files, int status);

}  // namespace plimsoll::cli
