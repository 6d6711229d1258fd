#include "report/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "plimsoll/fix.hpp"

namespace plimsoll::report {
namespace {

/// "1 file", "2 files".
std::string counted(std::size_t count, std::string_view thing) {
  return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

}  // namespace

void Summary::add(const FileReport& report) {
  ++files_;
  known_already_ += report.known_already;
  if (!report.findings.empty()) ++files_with_findings_;
  fixed_ += report.fixed;
  if (report.fixed != 0) ++files_fixed_;
  for (const Finding& finding : report.findings) {
    ++counts_[static_cast<std::size_t>(finding.level)];
    Applicability best = Applicability::display_only;
    for (const Fix& fix : finding.fixes)
      if (report.fixes == nullptr || report.fixes->allow(*finding.rule, fix)) best = std::max(best, fix.applicability);
    if (best == Applicability::display_only) continue;
    ++(best >= (report.fixes == nullptr ? Applicability::safe : report.fixes->level) ? fixable_ : fixable_unsafe_);
  }
}

std::size_t Summary::findings() const { return std::accumulate(counts_.begin(), counts_.end(), std::size_t{0}); }

std::string Summary::fixable() const {
  const std::size_t safe = applied_ ? 0 : fixable_;
  const std::size_t unsafe = applied_ == Applicability::unsafe ? 0 : fixable_unsafe_;
  const std::string more = fmt::format("with {}--unsafe-fixes", applied_ ? "" : "--fix ");
  if (safe == 0) return unsafe == 0 ? "" : fmt::format(" {} fixable {}.", unsafe, more);
  if (unsafe == 0) return fmt::format(" {} fixable with --fix.", safe);
  return fmt::format(" {} fixable with --fix, {} more with --unsafe-fixes.", safe, unsafe);
}

std::string Summary::text() const {
  if (fix_only_)
    return fixed_ == 0 ? fmt::format("Nothing to fix in {}.", counted(files_, "file"))
                       : fmt::format("Fixed {} in {}.", counted(fixed_, "problem"), counted(files_fixed_, "file"));
  const std::string before = fixed_ == 0 ? "" : fmt::format("Fixed {}. ", counted(fixed_, "problem"));
  const std::string known =
      known_already_ == 0 ? std::string() : fmt::format(" The baseline keeps back {} more.", known_already_);
  if (findings() == 0)
    return fmt::format("{}No {}problems {} in {}.{}", before, known.empty() ? "" : "new ",
                       fixed_ == 0 ? "found" : "left", counted(files_, "file"), known);
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
  return fmt::format("{}Found {} in {}: {}.{}{}", before, counted(findings(), "problem"), files,
                     fmt::join(levels, ", "), fixable(), known);
}

}  // namespace plimsoll::report
