// What the aliases and tags of the rules say about other tools.
#include <algorithm>
#include <array>

#include "plimsoll/catalog.hpp"
#include "plimsoll/selection.hpp"
#include "rules/cis_controls.hpp"
#include "rules/foreign_checks.hpp"

namespace plimsoll {
namespace {

constexpr std::array<std::string_view, 9> kTools = {"hadolint", "buildkit", "trivy", "checkov", "kics",
                                                    "semgrep",  "dockle",   "cis",   "sonar"};

std::vector<Coverage> controls() {
  std::vector<Coverage> out;
  for (const rules::CisControl& control : rules::kCisControls) {
    Coverage& made = out.emplace_back(Coverage{.id = control.id, .title = control.title, .reason = control.not_seen});
    for (const Rule* rule : catalog())
      if (rules::is_about(rule->info, control)) made.rules.push_back(rule);
  }
  return out;
}

}  // namespace

std::span<const std::string_view> covered_tools() { return kTools; }

std::vector<Coverage> coverage_of(std::string_view tool) {
  if (tool == "cis") return controls();
  std::vector<Coverage> out;
  for (const rules::ForeignCheck& check : rules::kForeignChecks) {
    if (check.tool != tool) continue;
    Coverage& made = out.emplace_back(Coverage{.id = check.id, .reason = check.reason});
    if (check.reason.empty()) made.rules = matching_rules(catalog(), check.id);
  }
  return out;
}

}  // namespace plimsoll
