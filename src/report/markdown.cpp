// A table row a finding, in the order of the files, what was found at the end, and a folded diff of what fixes would
// change. All that comes from a file is escaped, so that it is shown as it stands. Columns count code points.
#include "report/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "fix/choose.hpp"
#include "report/diff.hpp"
#include "report/escape.hpp"
#include "report/mask.hpp"
#include "report/positions.hpp"

namespace plimsoll::report {
namespace {

constexpr Escape kText[] = {{'\\', "\\\\"}, {'`', "\\`"},  {'*', "\\*"},   {'_', "\\_"}, {'[', "\\["},   {']', "\\]"},
                            {'|', "\\|"},   {'~', "\\~"},  {'$', "\\$"},   {'#', "\\#"}, {'@', "&#64;"}, {'!', "\\!"},
                            {'<', "&lt;"},  {'>', "&gt;"}, {'&', "&amp;"}, {'\n', " "},  {'\r', " "},    {'\t', " "}};

/// The first fix of each finding, as far as they go in together.
std::vector<fixes::Candidate> fixes_of(const FileReport& report) {
  std::vector<fixes::Candidate> candidates;
  for (const Finding& finding : report.findings)
    for (const Fix& fix : finding.fixes) {
      if (fix.applicability == Applicability::display_only) continue;
      fixes::Candidate made = fixes::candidate(finding, fix, report.source.text());
      if (made.edits.empty()) continue;
      candidates.push_back(std::move(made));
      break;
    }
  return fixes::choose(std::move(candidates));
}

std::string diff_of(const FileReport& before, std::span<const Edit> edits) {
  Edited edited = apply_edits(before.source.text(), edits);
  const SourceFile after(std::string(before.source.path()), std::move(edited.text));
  std::vector<Span> secrets;
  for (const Span& secret : before.secrets) secrets.push_back(edited.map.forward(secret));
  return unified_diff(before, {.source = after, .findings = {}, .secrets = secrets}, edited.map, {.terminal = true});
}

std::string diff_of_fixes(const FileReport& report) {
  std::string diffs;
  for (const auto& [path, target] : fixes::by_target(fixes_of(report)))
    diffs += target.file == nullptr ? diff_of(report, target.edits)
                                    : unified_diff(*target.file, apply_edits(target.file->text(), target.edits),
                                                   target.file->text().empty(), {.terminal = true});
  std::ranges::replace(diffs, '\t', ' ');  // it is for reading
  return diffs;
}

/// More backticks than stand side by side in `text`.
std::string fence_around(std::string_view text) {
  std::size_t longest = 2;
  for (std::size_t at = text.find('`'); at < text.size(); at = text.find('`', at)) {
    const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
    longest = std::max(longest, end - at);
    at = end;
  }
  std::string fence(longest + 1, '`');
  return fence;
}

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
  diffs_ += diff_of_fixes(report);
}

void Markdown::finish() {
  out_ += fmt::format("{}{}\n", summary_.findings() == 0 ? "" : "\n", summary_.text());
  if (diffs_.empty()) return;
  const std::string fence = fence_around(diffs_);
  out_ += fmt::format("\n<details>\n<summary>What fixes would change</summary>\n\n{0}diff\n{1}{0}\n</details>\n", fence,
                      diffs_);
}

}  // namespace plimsoll::report
