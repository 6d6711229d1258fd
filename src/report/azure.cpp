// Azure knows errors and warnings only, and one command a line, up to its first ']'. Columns count code points.
#include "report/azure.hpp"

#include <fmt/format.h>

#include <iterator>

#include "report/escape.hpp"
#include "report/mask.hpp"
#include "report/positions.hpp"
#include "report/uri.hpp"

namespace plimsoll::report {
namespace {

constexpr Escape kData[] = {{'%', "%AZP25"}, {'\r', "%0D"}, {'\n', "%0A"}};
constexpr Escape kProperty[] = {{'%', "%AZP25"}, {'\r', "%0D"}, {'\n', "%0A"}, {';', "%3B"}, {']', "%5D"}};

}  // namespace

void Azure::file(const FileReport& report) {
  const Mask mask(report.source, report.secrets);
  Positions positions(report.source, ColumnUnit::code_point);
  const std::string path = escaped(repository_path(report.source.path(), options_), kProperty);
  for (const Finding& finding : report.findings) {
    const LineColumn place = positions.range(finding).begin;
    fmt::format_to(std::back_inserter(out_),
                   "##vso[task.logissue type={};sourcepath={};linenumber={};columnnumber={};code={};]{}\n",
                   finding.level == Severity::error ? "error" : "warning", path, place.line, place.column,
                   escaped(finding.rule->info.code, kProperty), escaped(mask.message(finding.message), kData));
  }
}

void Azure::problem(const Error& error) {
  fmt::format_to(std::back_inserter(out_), "##vso[task.logissue type=error;]{}\n", escaped(error.text(), kData));
}

}  // namespace plimsoll::report
