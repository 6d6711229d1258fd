// Commands that verify files: checksums and signatures.
#pragma once

#include <optional>
#include <string_view>

#include "plimsoll/downloads.hpp"

namespace plimsoll {

/// What a command does to verify files.
struct Check {
  Verification kind = Verification::checksum;
  std::string_view algorithm = {};  ///< of a checksum, where it is known
  bool compares = true;             ///< false: it prints a checksum, and something else may compare it
};

/// Nothing where the command verifies nothing.
std::optional<Check> check_of(const Command& command);

/// Whether a command compares what it reads or is given with something else: grep, diff, `[`.
bool compares(std::string_view program);

}  // namespace plimsoll
