// Programs that run another one.
#pragma once

#include <cstddef>
#include <span>

#include "plimsoll/shell.hpp"

namespace plimsoll::shell {

/// Index of the word that names the program that runs in the end, behind `sudo`, `env`, …; words.size() when unknown.
std::size_t find_name(std::span<const ShellWord> words);

}  // namespace plimsoll::shell
