// Of all annotations of a step GitHub shows the first ten or so, hence the worst come first. All that comes from a file
// is escaped, so that none of it can end a command and start another. Columns count code points.
#include "report/github.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/escape.hpp"
#include "report/mask.hpp"
#include "report/positions.hpp"
#include "report/uri.hpp"

namespace plimsoll::report {
namespace {

constexpr Escape kData[] = {{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}};
constexpr Escape kProperty[] = {{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}, {':', "%3A"}, {',', "%2C"}};

std::string_view command_of(Severity level) {
  return level == Severity::error ? "error" : level == Severity::warning ? "warning" : "notice";
}

std::string place_text(const Range& range) {
  std::string text = fmt::format("line={},endLine={}", range.begin.line, range.end.line);
  if (range.begin.line == range.end.line)
    text += fmt::format(",col={},endColumn={}", range.begin.column, range.end.column);
  return text;
}

}  // namespace

void GitHub::file(const FileReport& report) {
  const Mask mask(report.source, report.secrets);
  Positions positions(report.source, ColumnUnit::code_point);
  const std::string path = escaped(repository_path(report.source.path(), options_), kProperty);
  for (const Finding& finding : report.findings) {
    const RuleInfo& info = finding.rule->info;
    const Range range = positions.range(finding);
    commands_.push_back(
        {finding.level, fmt::format("::{} file={},{},title={}::{}", command_of(finding.level), path, place_text(range),
                                    escaped(fmt::format("{} {}", info.code, info.name), kProperty),
                                    escaped(fmt::format("{}:{}:{}: {} {}", report.source.path(), range.begin.line,
                                                        range.begin.column, info.code, mask.message(finding.message)),
                                            kData))});
  }
}

void GitHub::problem(const Error& error) {
  commands_.push_back({Severity::error, "::error title=plimsoll::" + escaped(error.text(), kData)});
}

void GitHub::finish() {
  std::ranges::stable_sort(commands_, std::ranges::greater(), &Command::level);
  for (const Command& command : commands_) out_ += command.text + "\n";
  commands_.clear();
}

}  // namespace plimsoll::report
