// A control fails when a rule that is tagged with it found something, passes when such a rule ran and found nothing,
// and is not applicable when none ran. The table stands at the end: it is about all files together.
#include "report/cis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/mask.hpp"
#include "report/positions.hpp"
#include "report/visible.hpp"

namespace plimsoll::report {
namespace {

/// Rules of one name are one check.
bool is_about(const Coverage& control, const Rule& rule) {
  return std::ranges::any_of(control.rules, [&](const Rule* other) { return other->info.name == rule.info.name; });
}

}  // namespace

Cis::Cis(const ReportOptions& options)
    : options_(options), found_(options.controls.size() + 1), counts_(options.controls.size() + 1) {}

void Cis::file(const FileReport& report) {
  ++files_;
  const Mask mask(report.source, report.secrets);
  Positions positions(report.source, ColumnUnit::code_point);
  const std::string path = line_start(report.source.path());
  for (const Finding& finding : report.findings) {
    const LineColumn place = positions.range(finding).begin;
    const std::string line =
        fmt::format("      {}:{}:{}: {} {} {}\n", path, place.line, place.column, severity_name(finding.level),
                    visible(finding.rule->info.code), mask.message(finding.message));
    bool is_told = false;
    for (std::size_t i = 0; i < options_.controls.size(); ++i) {
      if (!is_about(options_.controls[i], *finding.rule)) continue;
      found_[i] += line;
      ++counts_[i];
      is_told = true;
    }
    if (is_told) continue;
    found_.back() += line;
    ++counts_.back();
  }
}

void Cis::problem(const Error& error) { problems_ += fmt::format("      {}\n", visible(error.text())); }

void Cis::finish() {
  out_ += fmt::format("CIS Docker Benchmark, section 4, in {} {}\n\n", files_, files_ == 1 ? "file" : "files");
  for (std::size_t i = 0; i < options_.controls.size(); ++i) {
    const Coverage& control = options_.controls[i];
    const bool runs = std::ranges::any_of(options_.rules,
                                          [&](const EnabledRule& enabled) { return is_about(control, *enabled.rule); });
    const bool applies = runs && files_ != 0;
    const std::string_view status = counts_[i] != 0 ? "fail" : applies ? "pass" : "not applicable";
    fmt::format_to(std::back_inserter(out_), "{:<4}  {:<14}  {}\n{}", control.id, status, control.title, found_[i]);
    if (!applies) out_ += files_ == 0 ? "      no file was read\n" : "      no rule about it runs\n";
    if (!control.reason.empty())
      fmt::format_to(std::back_inserter(out_), "      cannot be seen in a file: {}\n", control.reason);
  }
  if (counts_.back() != 0) out_ += "\nFound beside the controls:\n" + found_.back();
  if (!problems_.empty()) out_ += "\nNot read:\n" + problems_;
}

}  // namespace plimsoll::report
