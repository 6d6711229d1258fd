// Commands that do what ADD does with an archive.
#pragma once

#include "rules/support/calls.hpp"

namespace plimsoll::rules {

/// Whether ADD unpacks a file of that name: tar archives, compressed or not.
bool add_unpacks(std::string_view name);

/// Whether hadolint takes the command for one that unpacks its arguments (dl-rules §4 DL3010).
bool unpacks_for_hadolint(const Call& call);

/// The archive that a `tar` command unpacks as ADD would: all of it, as it is. Null where it does more or less.
const ShellWord* unpacked_archive(const Call& call);

}  // namespace plimsoll::rules
