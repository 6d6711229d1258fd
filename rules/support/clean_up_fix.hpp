// The fix of the rules about caches that stay in a layer: where in a RUN the clean-up goes.
#pragma once

#include <cstdint>
#include <string_view>

#include "rules/support/calls.hpp"

namespace plimsoll::rules {

/// Where else than at the end of the RUN a clean-up may stand: right behind the command that makes it necessary, or
/// nowhere, since later commands still need what it removes.
enum class CleanUpPlace : std::uint8_t { end, end_or_behind_filler };

/// Offers to add `command` to the RUN, where `filler`, which makes that necessary, runs as the user of the RUN: to its
/// end, if it ends in a plain command. Where a command behind `filler` ends the script (`exit 0`, `exec app`) or takes
/// away the program of `command`, the end may be too late: the clean-up then goes right behind `filler`, if that may be
/// and `filler` stands in the list of the RUN itself; else there is no offer.
void offer_clean_up(Finding& finding, const Call& filler, const ast::Run& run, const Pass& pass,
                    Applicability applicability, std::string_view command, CleanUpPlace place);

}  // namespace plimsoll::rules
