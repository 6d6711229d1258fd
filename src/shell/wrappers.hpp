// Programs that run another one.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "plimsoll/shell.hpp"

namespace plimsoll::shell {

/// Index of the word that names the program that runs in the end, behind `sudo`, `env`, …; words.size() when unknown.
std::size_t find_name(std::span<const ShellWord> words);

/// The commands behind `-exec` and the like of `find`, without the `;` or `+` at their end; none of other programs.
std::vector<std::span<const ShellWord>> actions_of_find(const Command& command);

}  // namespace plimsoll::shell
