// Which rules stand for the checks of other tools.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace plimsoll {

struct Rule;

/// One check of another tool, or one control of the CIS Docker Benchmark's section on images.
struct Coverage {
  std::string_view id;
  std::string_view title = {};          ///< of a control; the tools' checks go by their ids
  std::vector<const Rule*> rules = {};  ///< in the order of the catalog
  std::string_view reason = {};         ///< why there is none, or what no file can tell
};

/// "hadolint", "buildkit", "trivy", "checkov", "kics", "semgrep", "dockle", "cis", "sonar".
std::span<const std::string_view> covered_tools();

/// Every check of a tool that is known; nothing for another name. A tool is one of `covered_tools()`.
std::vector<Coverage> coverage_of(std::string_view tool);

}  // namespace plimsoll
