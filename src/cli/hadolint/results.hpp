// From hadolint's settings to a run, and from what it finds to the lines of hadolint's reports.
#pragma once

#include <vector>

#include "config/hadolint.hpp"
#include "plimsoll/lint.hpp"
#include "report/hadolint/hadolint.hpp"

namespace plimsoll::cli::hadolint {

/// How to lint as hadolint does with these settings.
LintOptions lint_options(const config::HadolintSettings& settings);

/// What is reported of a file: syntax errors, and findings with the levels of the settings; DL and SC codes only, in
/// the order of the lines, syntax errors first.
std::vector<report::hadolint::Result> results_of(const LintResult& linted, const config::HadolintSettings& settings);

}  // namespace plimsoll::cli::hadolint
