// `file:line:column: warning: message [CODE]`; columns count code points.
#include "report/gnu.hpp"

#include <fmt/format.h>

#include <iterator>

#include "report/mask.hpp"
#include "report/positions.hpp"
#include "report/visible.hpp"

namespace plimsoll::report {
namespace {

/// Compilers have three levels.
std::string_view level_of(Severity level) {
  return level == Severity::error ? "error" : level == Severity::warning ? "warning" : "note";
}

}  // namespace

void Gnu::file(const FileReport& report) {
  const Mask mask(report.source, report.secrets);
  Positions positions(report.source, ColumnUnit::code_point);
  const std::string path = line_start(report.source.path());
  for (const Finding& finding : report.findings) {
    const LineColumn place = positions.range(finding).begin;
    fmt::format_to(std::back_inserter(out_), "{}:{}:{}: {}: {} [{}]\n", path, place.line, place.column,
                   level_of(finding.level), mask.message(finding.message), visible(finding.rule->info.code));
  }
}

}  // namespace plimsoll::report
