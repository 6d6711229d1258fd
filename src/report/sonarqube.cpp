// One range that SonarQube cannot follow ends its whole scan, so columns (0-based UTF-16 units of lines without their
// ends) are given only where it surely counts as we do, and no range is empty.
#include "report/sonarqube.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "report/json_writer.hpp"
#include "report/mask.hpp"
#include "report/positions.hpp"
#include "report/sarif_text.hpp"
#include "report/uri.hpp"
#include "text/utf8.hpp"

namespace plimsoll::report {
namespace {

std::string_view quality(const RuleInfo& info) {
  if (!info.security_severity.empty()) return "SECURITY";
  return info.category == Category::syntax || info.category == Category::shell ? "RELIABILITY" : "MAINTAINABILITY";
}

std::string_view impact(Severity level) {
  return level == Severity::error ? "HIGH" : level == Severity::warning ? "MEDIUM" : "LOW";
}

std::string rule_text(const RuleInfo& info, Severity level) {
  return json_object({{"id", json_string(info.code)},
                      {"name", json_string(info.name.empty() ? info.code : info.name)},
                      {"description", json_string(full_description(info) + "\n" + documentation_url(info))},
                      {"engineId", json_string("plimsoll")},
                      {"impacts", json_array({json_object({{"softwareQuality", json_string(quality(info))},
                                                           {"severity", json_string(impact(level))}})})}});
}

/// Whether the file is read alike everywhere: a lone CR ends a line for some, a BOM and broken UTF-8 count differently.
bool is_plain(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) return false;
  for (std::size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1))
    if (at + 1 == text.size() || text[at + 1] != '\n') return false;
  while (!text.empty()) {
    const CodePoint point = decode(text);
    if (!point.valid) return false;
    text.remove_prefix(point.size);
  }
  return true;
}

class Ranges {
 public:
  explicit Ranges(const SourceFile& source)
      : source_(source), positions_(source, ColumnUnit::utf16), plain_(is_plain(source.text())) {}

  /// Nothing for what has no line: a place behind the last one.
  std::optional<std::string> text(Span span) {
    Range range = positions_.range(span);
    const std::uint32_t lines = source_.text().empty() ? 0 : source_.line_count();
    if (range.begin.line > lines) return std::nullopt;
    if (range.end.line > range.begin.line && range.end.column == 1) range.end = line_end(range.end.line - 1);
    for (LineColumn* place : {&range.begin, &range.end})  // neither may stand among the bytes that end a line
      place->column = std::min(place->column, line_end(place->line).column);
    JsonMembers members = {{"startLine", json_number(range.begin.line)}, {"endLine", json_number(range.end.line)}};
    if (plain_ && range.begin < range.end) {
      members.emplace_back("startColumn", json_number(range.begin.column - 1));
      members.emplace_back("endColumn", json_number(range.end.column - 1));
    }
    return json_object(members);
  }

 private:
  LineColumn line_end(std::uint32_t line) { return positions_.at(source_.line(line).end); }

  const SourceFile& source_;
  Positions positions_;
  bool plain_;
};

std::string location(const std::string& message, const std::string& path, const std::optional<std::string>& range) {
  JsonMembers members = {{"message", json_string(message)}, {"filePath", json_string(path)}};
  if (range) members.emplace_back("textRange", *range);
  return json_object(members);
}

}  // namespace

void SonarQube::file(const FileReport& report) {
  const Mask mask(report.source, report.secrets);
  Ranges ranges(report.source);
  const std::string path = repository_path(report.source.path(), options_);
  for (const Finding& finding : report.findings) {
    const Rule& rule = *finding.rule;
    if (known_.insert(&rule).second) {
      const auto enabled = std::ranges::find(options_.rules, &rule, &EnabledRule::rule);
      rules_.push_back(rule_text(rule.info, enabled == options_.rules.end() ? finding.level : enabled->level));
    }
    const auto range = finding.whole_file ? std::nullopt : ranges.text(finding.span);
    JsonMembers members = {{"ruleId", json_string(rule.info.code)},
                           {"primaryLocation", location(mask.message(finding.message), path, range)}};
    std::vector<std::string> others;
    for (const Related& related : finding.related)
      if (const auto place = related.path.empty() ? ranges.text(related.span) : std::nullopt)
        others.push_back(location(mask.message(related.message), path, place));
    if (!others.empty()) members.emplace_back("secondaryLocations", json_array(others));
    issues_.push_back(json_object(members));
  }
}

void SonarQube::finish() {
  const std::string_view feed = issues_.empty() ? "" : "\n";
  out_ += fmt::format("{{\"rules\":[{}{}],\n\"issues\":[{}{}]}}\n", feed, fmt::join(rules_, ",\n"), feed,
                      fmt::join(issues_, ",\n"));
}

}  // namespace plimsoll::report
