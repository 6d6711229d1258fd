// Scripts that teach shells the command line, made from the tables of commands, options and rules.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "plimsoll/rule.hpp"

namespace plimsoll::cli {

/// "bash", "zsh", "fish".
std::span<const std::string_view> shell_names();
/// The script for one of these. `rules` are those to be completed.
std::string completion_script(std::string_view shell, std::span<const Rule* const> rules);

}  // namespace plimsoll::cli
