// The executable in the place of hadolint: its options, environment, configuration, formats and exit codes
// (hadolint-compat), with DL and SC codes only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/finding.hpp"

namespace plimsoll::cli::hadolint {

/// The arguments of hadolint where the executable is called by that name, whatever it is a link to, or with
/// `--compat=hadolint`; nothing where it is to be itself.
std::optional<std::vector<std::string>> arguments_of(std::string_view program,
                                                     const std::vector<std::string>& arguments);

/// Lints. 0 where nothing reaches the threshold, else 1. Nothing is thrown out of it.
int run(const std::vector<std::string>& arguments) noexcept;

}  // namespace plimsoll::cli::hadolint
