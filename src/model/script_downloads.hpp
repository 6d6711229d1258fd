// The downloads of one script, followed through its commands.
#pragma once

#include <vector>

#include "plimsoll/downloads.hpp"

namespace plimsoll {

/// Appends what the script of `instruction` downloads, and the commands in it that verify something.
void read_script(const Model& model, const ast::Common& instruction, std::vector<Download>& downloads,
                 std::vector<VerifyingCommand>& verifying);

}  // namespace plimsoll
