// GitLab shows neither the name of the check nor two findings of one fingerprint. Columns count code points.
#include "report/code_climate.hpp"

#include <fmt/format.h>

#include "report/json_writer.hpp"
#include "report/mask.hpp"
#include "report/positions.hpp"
#include "report/uri.hpp"

namespace plimsoll::report {
namespace {

std::string_view severity(Severity level) {
  switch (level) {
    case Severity::error:
      return "critical";
    case Severity::warning:
      return "major";
    case Severity::info:
      return "minor";
    case Severity::style:
    case Severity::off:
      break;
  }
  return "info";
}

std::string_view category(const RuleInfo& info) {
  if (!info.security_severity.empty()) return "Security";
  switch (info.category) {
    case Category::layer:
    case Category::context:
      return "Performance";
    case Category::metadata:
      return "Clarity";
    default:
      return "Bug Risk";
  }
}

std::string place(LineColumn at) {
  return json_object({{"line", json_number(at.line)}, {"column", json_number(at.column)}});
}

}  // namespace

void CodeClimate::file(const FileReport& report) {
  const Mask mask(report.source, report.secrets);
  Positions positions(report.source, ColumnUnit::code_point);
  const std::string path = repository_path(report.source.path(), options_);
  for (const Finding& finding : report.findings) {
    const RuleInfo& info = finding.rule->info;
    const Range range = positions.range(finding);
    issue(json_object(
        {{"type", json_string("issue")},
         {"check_name", json_string(info.code)},
         {"description", json_string(fmt::format("{}: {}", info.code, mask.message(finding.message)))},
         {"categories", json_array({json_string(category(info))})},
         {"severity", json_string(severity(finding.level))},
         {"fingerprint", json_string(ids_.next(path, report, finding, mask, positions))},
         {"location",
          json_object({{"path", json_string(path)},
                       {"positions", json_object({{"begin", place(range.begin)}, {"end", place(range.end)}})}})}}));
  }
}

void CodeClimate::issue(const std::string& object) {
  out_ += object;
  out_.push_back('\0');
}

void GitLab::issue(const std::string& object) {
  out_ += any_ ? ",\n" : "[\n";
  out_ += object;
  any_ = true;
}

void GitLab::finish() { out_ += any_ ? "\n]\n" : "[]\n"; }

}  // namespace plimsoll::report
