// The one list of built-in rules (rules/catalog.def), and what is known about all of them. Only the facade and what
// stands above it may name it.
#ifndef PLIMSOLL_CATALOG_HPP
#define PLIMSOLL_CATALOG_HPP

#include <span>
#include <string_view>
#include <vector>

#include "plimsoll/coverage.hpp"

namespace plimsoll {

struct Rule;

/// Every built-in rule, sorted by code.
std::span<const Rule* const> catalog();

/// The day (YYYY-MM-DD) of the data behind base-image-eol.
std::string_view end_of_life_date();

/// "hadolint", "buildkit", "trivy", "checkov", "kics", "semgrep", "dockle", "cis", "sonar".
std::span<const std::string_view> covered_tools();

/// Every check of a tool that is known; nothing for another name. A tool is one of `covered_tools()`.
std::vector<Coverage> coverage_of(std::string_view tool);

}  // namespace plimsoll

#endif  // PLIMSOLL_CATALOG_HPP
