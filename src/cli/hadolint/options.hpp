// hadolint's command line (hadolint-compat §1).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/hadolint.hpp"
#include "plimsoll/result.hpp"

namespace plimsoll::cli::hadolint {

struct Options {
  config::HadolintSettings settings;  ///< what the command line says; other sources come later
  std::vector<std::string> files;
  std::vector<std::string> outputs;  ///< n-th output for n-th format; "-" is standard output
  std::string config;                ///< empty: search
  std::optional<std::string> file_path_in_report;
  bool help = false;
  bool version = false;
};

/// `arguments` without the name of the program. Error: an option that hadolint does not have, a missing, surplus or bad
/// value, an option given twice that counts once.
Result<Options> parse_options(const std::vector<std::string>& arguments);

/// The help, one option a line.
std::string help_text();

}  // namespace plimsoll::cli::hadolint
