#include "report/baseline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

#include "plimsoll/secret.hpp"
#include "plimsoll/selection.hpp"
#include "report/baseline_lines.hpp"
#include "report/mask.hpp"
#include "report/positions.hpp"

namespace plimsoll::report {
namespace {

constexpr std::uint32_t kLongestLine = 512;  // bytes that count; the findings of one huge line must not take forever

/// `text` with one space for each run of blanks, and none around it.
std::string even(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\t' && c != '\r')
      out.push_back(c);
    else if (!out.empty() && out.back() != ' ')
      out.push_back(' ');
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

BaselineEntry entry_of(const std::string& file, const FileReport& report, const Finding& finding, const Mask& mask,
                       Positions& positions) {
  BaselineEntry entry;
  entry.file = file;
  entry.code = finding.rule->info.code;
  entry.name = baseline_name(*finding.rule);
  if (finding.whole_file) return entry;
  if (finding.rule->info.category == Category::secret && mask.is_secret(finding.span)) {
    entry.secret = secret_hash(finding.rule->info.code, file, report.source.slice(finding.span));
    return entry;
  }
  const Span line = report.source.line(positions.at(finding.span.begin).line);
  entry.text = even(mask.slice({line.begin, std::min(line.end, line.begin + kLongestLine)}, ColumnUnit::code_point));
  return entry;
}

}  // namespace

std::string baseline_name(const Rule& rule) {
  return std::string(rule.info.name.empty() ? rule.info.code : rule.info.name);
}

std::string Baseline::rule_of(const BaselineEntry& entry) const {
  for (const std::string* const id : {&entry.code, &entry.name})
    if (const auto rules = matching_rules(known_, *id); !id->empty() && !rules.empty())
      return baseline_name(*rules.front());
  return entry.name.empty() ? entry.code : entry.name;
}

std::optional<Error> Baseline::read(std::string_view text, const std::string& path) {
  Result<std::vector<BaselineEntry>> entries = read_baseline_lines(text, path);
  if (!entries) return entries.error();
  for (BaselineEntry& entry : *entries) {
    Key key{entry.file, rule_of(entry), entry.text, entry.secret};
    const auto [known, fresh] = entries_.try_emplace(std::move(key));
    if (fresh)
      known->second.entry = std::move(entry);
    else  // two branches that were merged
      known->second.entry.count = std::max(known->second.entry.count, entry.count);
  }
  return std::nullopt;
}

std::size_t Baseline::filter(const std::string& file, const FileReport& report, std::vector<Finding>& findings,
                             bool learns) {
  files_.insert(file);
  const Mask mask(report.source, report.secrets);
  Positions positions(report.source, ColumnUnit::code_point);
  return std::erase_if(findings, [&](const Finding& finding) {
    BaselineEntry entry = entry_of(file, report, finding, mask, positions);
    const Key key{entry.file, entry.name, entry.text, entry.secret};
    auto known = entries_.find(key);
    if (known == entries_.end()) {
      if (!learns) return false;
      known = entries_.emplace(key, State{std::move(entry)}).first;
    }
    State& state = known->second;
    ++state.found;
    return holds(state.entry) && (learns || state.found <= state.entry.count);
  });
}

std::vector<BaselineEntry> Baseline::ended() const {
  std::vector<BaselineEntry> found;
  for (const auto& [key, state] : entries_)
    if (state.found != 0 && !holds(state.entry)) found.push_back(state.entry);
  return sorted(std::move(found));
}

std::vector<BaselineEntry> Baseline::sorted(std::vector<BaselineEntry> entries) {
  std::ranges::sort(entries, {}, [](const BaselineEntry& entry) {
    return std::tie(entry.file, entry.code, entry.name, entry.text, entry.secret);
  });
  return entries;
}

std::string Baseline::print(const std::vector<BaselineEntry>& entries) {
  std::string out = baseline_head();
  for (const BaselineEntry& entry : entries) out += baseline_line(entry);
  return out;
}

}  // namespace plimsoll::report
