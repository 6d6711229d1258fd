#include "report/summary.hpp"

#include <fmt/format.h>

#include <numeric>
#include <vector>

namespace plimsoll::report {
namespace {

/// "1 file", "2 files".
std::string counted(std::size_t count, std::string_view thing) {
  return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

}  // namespace

void Summary::add(const FileReport& report) {
  ++files_;
  if (!report.findings.empty()) ++files_with_findings_;
  for (const Finding& finding : report.findings) ++counts_[static_cast<std::size_t>(finding.level)];
}

std::size_t Summary::findings() const { return std::accumulate(counts_.begin(), counts_.end(), std::size_t{0}); }

std::string Summary::text() const {
  if (findings() == 0) return fmt::format("No problems found in {}.", counted(files_, "file"));
  std::vector<std::string> levels;
  const auto add = [&](Severity level, bool has_plural) {
    const std::size_t count = counts_[static_cast<std::size_t>(level)];
    if (count == 0) return;
    const std::string_view name = severity_name(level);
    levels.push_back(has_plural ? counted(count, name) : fmt::format("{} {}", count, name));
  };
  add(Severity::error, true);
  add(Severity::warning, true);
  add(Severity::info, false);
  add(Severity::style, false);
  const std::string files = files_with_findings_ == files_
                                ? counted(files_, "file")
                                : fmt::format("{} of {}", files_with_findings_, counted(files_, "file"));
  return fmt::format("Found {} in {}: {}.", counted(findings(), "problem"), files, fmt::join(levels, ", "));
}

}  // namespace plimsoll::report
