// A file without findings is listed too, so that readers see that it is clean. Columns count code points.
#include "report/checkstyle.hpp"

#include <fmt/format.h>

#include <iterator>

#include "report/mask.hpp"
#include "report/positions.hpp"
#include "report/xml.hpp"

namespace plimsoll::report {
namespace {

/// Checkstyle has no level for style.
std::string_view level_of(Severity level) { return severity_name(level == Severity::style ? Severity::info : level); }

}  // namespace

Checkstyle::Checkstyle(const ReportOptions&) {
  out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
}

void Checkstyle::file(const FileReport& report) {
  const Mask mask(report.source, report.secrets);
  Positions positions(report.source, ColumnUnit::code_point);
  fmt::format_to(std::back_inserter(out_), "<file name=\"{}\">\n", xml_text(report.source.path()));
  for (const Finding& finding : report.findings) {
    const LineColumn place = positions.range(finding).begin;
    fmt::format_to(std::back_inserter(out_),
                   "<error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" source=\"{}\"/>\n", place.line,
                   place.column, level_of(finding.level), xml_text(mask.message(finding.message)),
                   xml_text(finding.rule->info.code));
  }
  out_ += "</file>\n";
}

void Checkstyle::finish() { out_ += "</checkstyle>\n"; }

}  // namespace plimsoll::report
