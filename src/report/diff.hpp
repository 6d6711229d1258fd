// What fixes change, as a unified diff.
#pragma once

#include <string>

#include "plimsoll/fix.hpp"
#include "plimsoll/report.hpp"

namespace plimsoll::report {

struct DiffOptions {
  bool color = false;
  bool terminal = false;  ///< control characters are spelled out; elsewhere each line is as it is in the file
};

/// The difference of two texts of one file with three lines of context; empty when they are the same. `map` leads from
/// one to the other. Secrets of either are masked in both, so a diff that shows one cannot be applied. Linear.
std::string unified_diff(const FileReport& before, const FileReport& after, const OffsetMap& map, DiffOptions options);

/// The same for a file that no rule has looked at: what has the shape of a secret is masked. `is_new`: there is no such
/// file yet.
std::string unified_diff(const SourceFile& before, const Edited& after, bool is_new, DiffOptions options);

}  // namespace plimsoll::report
