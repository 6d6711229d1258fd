// GitLab refuses a report with a field that is too long, so texts are cut.
#include "report/gitlab_sast.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

#include "report/json_writer.hpp"
#include "report/mask.hpp"
#include "report/positions.hpp"
#include "report/sarif_text.hpp"
#include "report/uri.hpp"

namespace plimsoll::report {
namespace {

constexpr std::string_view kVersion = "15.0.0";
constexpr std::string_view kSchema =
    "https://gitlab.com/gitlab-org/security-products/security-report-schemas/-/raw/v15.0.0/dist/"
    "sast-report-format.json";
constexpr std::size_t kLongestName = 255;
constexpr std::size_t kLongestSolution = 7000;

/// The bands of the Common Vulnerability Scoring System, for "0.1" … "10.0"; each begins at a whole number.
std::string_view severity(std::string_view score) {
  unsigned whole = 0;
  const auto [stop, error] = std::from_chars(score.data(), score.data() + score.size(), whole);
  if (error != std::errc()) return "Unknown";
  if (whole >= 9) return "Critical";
  return whole >= 7 ? "High" : whole >= 4 ? "Medium" : "Low";
}

/// UTC without a zone: "2026-01-31T23:59:59".
std::string time_text(std::int64_t seconds) {
  namespace chrono = std::chrono;
  const chrono::sys_seconds time{chrono::seconds(seconds)};
  const auto midnight = chrono::floor<chrono::days>(time);
  const chrono::year_month_day date{midnight};
  const auto of_day = (time - midnight).count();
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), of_day / 3600,
                     of_day / 60 % 60, of_day % 60);
}

std::string identifier(std::string_view type, std::string_view name, std::string_view value, std::string_view url) {
  return json_object({{"type", json_string(type)},
                      {"name", json_string(name)},
                      {"value", json_string(value)},
                      {"url", json_string(url)}});
}

/// The first one is GitLab's key.
std::string identifiers(const RuleInfo& info) {
  std::vector<std::string> all = {identifier("plimsoll", info.code, info.code, documentation_url(info))};
  for (const std::uint16_t number : info.cwe)
    all.push_back(identifier("cwe", fmt::format("CWE-{}", number), fmt::format("{}", number),
                             fmt::format("https://cwe.mitre.org/data/definitions/{}.html", number)));
  return json_array(all);
}

std::string tool() {
  return json_object({{"id", json_string("plimsoll")},
                      {"name", json_string("plimsoll")},
                      {"version", json_string(PLIMSOLL_VERSION)},
                      {"vendor", json_object({{"name", json_string("plimsoll")}})},
                      {"url", json_string("https://github.com/plimsoll/plimsoll")}});
}

}  // namespace

void GitLabSast::file(const FileReport& report) {
  const Mask mask(report.source, report.secrets);
  Positions positions(report.source, ColumnUnit::code_point);
  const std::string path = repository_path(report.source.path(), options_);
  for (const Finding& finding : report.findings) {
    const RuleInfo& info = finding.rule->info;
    if (info.security_severity.empty()) continue;
    const Range range = positions.range(finding);
    JsonMembers members = {
        {"id", json_string(ids_.next(path, report, finding, mask, positions))},
        {"name", json_string(shortened(std::string(info.summary.empty() ? info.name : info.summary), kLongestName))},
        {"description", json_string(mask.message(finding.message))},
        {"severity", json_string(severity(info.security_severity))},
        {"identifiers", identifiers(info)},
        {"location", json_object({{"file", json_string(path)},
                                  {"start_line", json_number(range.begin.line)},
                                  {"end_line", json_number(range.end.line)}})}};
    if (!finding.fixes.empty())
      members.emplace_back("solution",
                           json_string(shortened(mask.message(finding.fixes.front().title), kLongestSolution)));
    vulnerabilities_.push_back(json_object(members));
  }
}

void GitLabSast::problem(const Error& error) {
  messages_.push_back(json_object({{"level", json_string("fatal")}, {"value", json_string(error.text())}}));
}

void GitLabSast::finish() {
  const std::string time = json_string(time_text(options_.time));
  const std::string scan = json_object({{"analyzer", tool()},
                                        {"scanner", tool()},
                                        {"type", json_string("sast")},
                                        {"start_time", time},
                                        {"end_time", time},
                                        {"status", json_string(messages_.empty() ? "success" : "failure")},
                                        {"messages", json_array(messages_)}});
  out_ += fmt::format("{{\"version\":\"{}\",\"schema\":\"{}\",\"scan\":{},\n\"vulnerabilities\":[{}{}]}}\n", kVersion,
                      kSchema, scan, vulnerabilities_.empty() ? "" : "\n", fmt::join(vulnerabilities_, ",\n"));
}

}  // namespace plimsoll::report
