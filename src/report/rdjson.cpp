// Columns count bytes of UTF-8. Each suggestion is offered on its own, so a fix of several edits becomes one, from the
// first to the last with what stands between them; only fixes that may be applied are offered, and
// only those of the file itself: a suggestion has no path.
#include "report/rdjson.hpp"

#include <algorithm>
#include <optional>

#include "report/json_writer.hpp"
#include "report/mask.hpp"
#include "report/positions.hpp"
#include "report/visible.hpp"

namespace plimsoll::report {
namespace {

std::string place(LineColumn at) {
  return json_object({{"line", json_number(at.line)}, {"column", json_number(at.column)}});
}

std::string range_text(const Range& range) {
  return json_object({{"start", place(range.begin)}, {"end", place(range.end)}});
}

std::string source() {
  return json_object({{"name", json_string("plimsoll")}, {"url", json_string("https://github.com/plimsoll/plimsoll")}});
}

std::string_view severity(Severity level) {
  return level == Severity::error ? "ERROR" : level == Severity::warning ? "WARNING" : "INFO";
}

constexpr std::uint32_t kWidest = 4096;  // bytes that a suggestion replaces; a wider one tells nobody more

/// All edits of a fix as one. Nothing where it would span too much, or show a secret or asterisks in place of one.
std::optional<Edit> as_one(const Fix& fix, const SourceFile& source, const Mask& mask) {
  std::vector<Edit> edits = fix.edits;
  std::ranges::sort(edits, {}, [](const Edit& edit) { return edit.span.begin; });
  if (edits.empty()) return std::nullopt;
  Edit one{{edits.front().span.begin, edits.back().span.end}, {}};
  if (edits.size() > 1 && (one.span.size() > kWidest || mask.is_secret(one.span))) return std::nullopt;
  std::uint32_t done = one.span.begin;
  for (const Edit& edit : edits) {
    if (edit.span.begin < done) return std::nullopt;
    one.text += source.slice({done, edit.span.begin});
    one.text += edit.text;
    done = edit.span.end;
  }
  if (!is_utf8(one.text) || mask.text(one.text) != one.text) return std::nullopt;
  return one;
}

std::vector<std::string> suggestions(const SourceFile& source, const Finding& finding, const Mask& mask,
                                     Positions& positions) {
  std::vector<std::string> all;
  for (const Fix& fix : finding.fixes) {
    if (fix.applicability == Applicability::display_only || fix.target != nullptr) continue;
    const std::optional<Edit> edit = as_one(fix, source, mask);
    if (!edit) continue;
    all.push_back(json_object({{"range", range_text(positions.range(edit->span))}, {"text", json_string(edit->text)}}));
  }
  return all;
}

std::vector<std::string> related_locations(const FileReport& report, const Finding& finding, const Mask& mask,
                                           Positions& positions) {
  std::vector<std::string> all;
  for (const Related& related : finding.related) {
    JsonMembers location = {{"path", json_string(related.path.empty() ? report.source.path() : related.path)}};
    if (related.path.empty()) location.emplace_back("range", range_text(positions.range(related.span)));
    if (related.line != 0)
      location.emplace_back("range", json_object({{"start", json_object({{"line", std::to_string(related.line)}})}}));
    all.push_back(
        json_object({{"message", json_string(mask.message(related.message))}, {"location", json_object(location)}}));
  }
  return all;
}

}  // namespace

void RdjsonLines::file(const FileReport& report) {
  const Mask mask(report.source, report.secrets);
  Positions positions(report.source, ColumnUnit::byte);
  for (const Finding& finding : report.findings) {
    const RuleInfo& info = finding.rule->info;
    JsonMembers location = {{"path", json_string(report.source.path())}};
    if (!finding.whole_file) location.emplace_back("range", range_text(positions.range(finding)));
    JsonMembers members = {
        {"message", json_string(mask.message(finding.message))},
        {"location", json_object(location)},
        {"severity", json_string(severity(finding.level))},
        {"source", source()},
        {"code", json_object({{"value", json_string(info.code)}, {"url", json_string(documentation_url(info))}})}};
    if (const auto all = suggestions(report.source, finding, mask, positions); !all.empty())
      members.emplace_back("suggestions", json_array(all));
    if (const auto all = related_locations(report, finding, mask, positions); !all.empty())
      members.emplace_back("related_locations", json_array(all));
    diagnostic(json_object(members));
  }
}

void RdjsonLines::diagnostic(const std::string& object) { out_ += object + "\n"; }

void Rdjson::start() {
  if (!any_) out_ += "{\"source\":" + source() + ",\"diagnostics\":[";
}

void Rdjson::diagnostic(const std::string& object) {
  start();
  out_ += (any_ ? ",\n" : "\n") + object;
  any_ = true;
}

void Rdjson::finish() {
  start();
  out_ += any_ ? "\n]}\n" : "]}\n";
}

}  // namespace plimsoll::report
