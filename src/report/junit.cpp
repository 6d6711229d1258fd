// One suite a file and one failed test a finding; a file without any is one test that passes, since some readers take
// an empty report for a mistake. The totals stand at the top, so the suites wait for the end.
#include "report/junit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "report/mask.hpp"
#include "report/positions.hpp"
#include "report/xml.hpp"

namespace plimsoll::report {
namespace {

std::string failed_case(std::string_view path, std::string_view name, std::string_view kind, std::string_view type,
                        std::string_view message, std::string_view details) {
  return fmt::format(
      "<testcase classname=\"{}\" name=\"{}\" time=\"0\">\n<{} type=\"{}\" message=\"{}\">{}</{}>\n</testcase>\n",
      xml_text(path), xml_text(name), kind, type, xml_text(message), xml_text(details), kind);
}

}  // namespace

void Junit::suite(std::string_view path, std::size_t tests, std::string_view kind, std::size_t failed,
                  std::string_view cases) {
  const bool is_error = kind == "error";
  fmt::format_to(std::back_inserter(suites_),
                 "<testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"0\" time=\"0\">\n"
                 "{}</testsuite>\n",
                 xml_text(path), tests, is_error ? 0 : failed, is_error ? failed : 0, cases);
  tests_ += tests;
  (is_error ? errors_ : failures_) += failed;
}

void Junit::file(const FileReport& report) {
  const Mask mask(report.source, report.secrets);
  Positions positions(report.source, ColumnUnit::code_point);
  const std::string_view path = report.source.path();
  std::unordered_map<std::string, std::size_t> seen;  // GitLab takes tests of one name for one test
  std::string cases;
  for (const Finding& finding : report.findings) {
    const LineColumn place = positions.range(finding).begin;
    const RuleInfo& info = finding.rule->info;
    const std::string message = mask.message(finding.message);
    std::string name = fmt::format("{} {} ({}:{})", info.code, info.name, place.line, place.column);
    if (const std::size_t count = ++seen[name]; count > 1) name += fmt::format(" #{}", count);
    cases += failed_case(path, name, "failure", severity_name(finding.level), message,
                         fmt::format("{}:{}:{}: {} {} {}\n{}", path, place.line, place.column,
                                     severity_name(finding.level), info.code, message, documentation_url(info)));
  }
  const std::size_t findings = report.findings.size();
  if (findings == 0)
    cases = fmt::format("<testcase classname=\"{}\" name=\"no problems\" time=\"0\"/>\n", xml_text(path));
  suite(path, std::max<std::size_t>(findings, 1), "failure", findings, cases);
}

void Junit::problem(const Error& error) {
  const std::string_view path = error.path.empty() ? std::string_view("plimsoll") : error.path;
  suite(path, 1, "error", 1, failed_case(path, "readable", "error", "error", error.message, error.text()));
}

void Junit::finish() {
  fmt::format_to(std::back_inserter(out_),
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                 "<testsuites name=\"plimsoll\" tests=\"{}\" failures=\"{}\" errors=\"{}\" time=\"0\">\n"
                 "{}</testsuites>\n",
                 tests_, failures_, errors_, suites_);
  suites_.clear();
}

}  // namespace plimsoll::report
