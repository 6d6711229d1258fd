// A table row a finding, in the order of the files, and what was found at the end. All that comes from a file is
// escaped, so that it is shown as it stands. Columns count code points.
#include "report/markdown.hpp"

#include <fmt/format.h>

#include <iterator>

#include "report/escape.hpp"
#include "report/mask.hpp"
#include "report/positions.hpp"

namespace plimsoll::report {
namespace {

constexpr Escape kText[] = {{'\\', "\\\\"}, {'`', "\\`"},  {'*', "\\*"},   {'_', "\\_"}, {'[', "\\["},   {']', "\\]"},
                            {'|', "\\|"},   {'~', "\\~"},  {'$', "\\$"},   {'#', "\\#"}, {'@', "&#64;"}, {'!', "\\!"},
                            {'<', "&lt;"},  {'>', "&gt;"}, {'&', "&amp;"}, {'\n', " "},  {'\r', " "},    {'\t', " "}};

}  // namespace

void Markdown::file(const FileReport& report) {
  if (summary_.findings() == 0 && !report.findings.empty())
    out_ += "| place | level | rule | problem |\n| --- | --- | --- | --- |\n";
  summary_.add(report);
  const Mask mask(report.source, report.secrets);
  Positions positions(report.source, ColumnUnit::code_point);
  const std::string path = escaped(report.source.path(), kText);
  for (const Finding& finding : report.findings) {
    const RuleInfo& info = finding.rule->info;
    const LineColumn place = positions.range(finding).begin;
    fmt::format_to(std::back_inserter(out_), "| {}:{}:{} | {} | [{}]({}) | {} |\n", path, place.line, place.column,
                   severity_name(finding.level), escaped(info.code, kText), documentation_url(info),
                   escaped(mask.message(finding.message), kText));
  }
}

void Markdown::finish() { out_ += fmt::format("{}{}\n", summary_.findings() == 0 ? "" : "\n", summary_.text()); }

}  // namespace plimsoll::report
