#include "report/statistics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "report/visible.hpp"

namespace plimsoll::report {
namespace {

bool has_safe_fix(const Finding& finding) {
  return std::ranges::any_of(finding.fixes, [](const Fix& fix) { return fix.applicability == Applicability::safe; });
}

}  // namespace

void Statistics::file(const FileReport& report) {
  summary_.add(report);
  for (const Finding& finding : report.findings) {
    Count& count = rules_[visible(finding.rule->info.code)];
    if (count.findings++ == 0) count.name = visible(finding.rule->info.name);
    if (has_safe_fix(finding)) ++count.fixable;
  }
}

void Statistics::finish() {
  using Row = std::pair<const std::string, Count>;
  std::vector<const Row*> rows;
  std::size_t code_width = 0;
  for (const Row& row : rules_) {
    rows.push_back(&row);
    code_width = std::max(code_width, row.first.size());
  }
  std::ranges::stable_sort(rows, std::ranges::greater(), [](const Row* row) { return row->second.findings; });
  const std::size_t width = rows.empty() ? 0 : fmt::formatted_size("{}", rows.front()->second.findings);
  bool any_fixable = false;
  for (const Row* const row : rows) {
    const Count& count = row->second;
    any_fixable = any_fixable || count.fixable != 0;
    const std::string_view mark = count.fixable == 0 ? "   " : count.fixable == count.findings ? "[*]" : "[-]";
    fmt::format_to(std::back_inserter(out_), "{:>{}}  {:<{}}  {}  {}\n", count.findings, width, row->first, code_width,
                   mark, count.name);
  }
  if (options_.quiet || summary_.files() == 0) return;
  if (any_fixable) out_ += "\n[*] all have a safe fix, [-] some have one\n";
  fmt::format_to(std::back_inserter(out_), "{}{}\n", rows.empty() || any_fixable ? "" : "\n", summary_.text());
}

}  // namespace plimsoll::report
