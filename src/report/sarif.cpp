// One run, every enabled rule in it, and one location a result. Columns count UTF-16 units, which is how most readers
// take them, also those that never look at `columnKind`.
#include "report/sarif.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_map>

#include "plimsoll/secret.hpp"
#include "report/fingerprint.hpp"
#include "report/mask.hpp"
#include "report/positions.hpp"
#include "report/sarif_text.hpp"
#include "report/uri.hpp"
#include "report/visible.hpp"

namespace plimsoll::report {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kHome = "https://github.com/plimsoll/plimsoll";
constexpr std::string_view kBase = "%SRCROOT%";
constexpr std::uint32_t kLongestSnippet = 4096;  // bytes; a longer one tells nobody more
constexpr std::size_t kMostRelated = 100;        // what GitHub keeps
constexpr std::size_t kMostResults = 25000;      // with more, GitHub refuses the log

std::string_view level_of(Severity level) {
  return level == Severity::error ? "error" : level == Severity::warning ? "warning" : "note";
}

std::string_view problem_severity(Severity level) {
  return level == Severity::error ? "error" : level == Severity::warning ? "warning" : "recommendation";
}

std::string_view precision_name(Precision precision) {
  switch (precision) {
    case Precision::low:
      return "low";
    case Precision::medium:
      return "medium";
    case Precision::high:
      return "high";
    case Precision::very_high:
      break;
  }
  return "very-high";
}

ordered_json text(std::string value) { return {{"text", std::move(value)}}; }

ordered_json rule_json(const RuleInfo& info, Severity level, const std::vector<std::string_view>& aliases) {
  const std::string url = documentation_url(info);
  const std::string summary = sentence(std::string(info.summary.empty() ? info.name : info.summary));
  const std::string description = full_description(info);
  ordered_json properties{{"tags", tags(info)},
                          {"precision", precision_name(info.precision)},
                          {"problem.severity", problem_severity(level)}};
  if (!info.security_severity.empty()) properties["security-severity"] = info.security_severity;
  if (!aliases.empty()) properties["aliases"] = aliases;
  std::string markdown(info.docs.empty() ? std::string_view(summary) : info.docs);
  markdown += "\n[" + std::string(info.code) + "](" + url + ")\n";
  return {{"id", info.code},
          {"name", pascal_case(info.name)},
          {"shortDescription", text(summary)},
          {"fullDescription", text(description)},
          {"help", {{"text", description + "\n\n" + url}, {"markdown", std::move(markdown)}}},
          {"helpUri", url},
          {"defaultConfiguration", {{"level", level_of(level)}}},
          {"properties", std::move(properties)}};
}

/// What all results of one file share.
class Artifact {
 public:
  Artifact(const FileReport& report, ordered_json location)
      : mask(report.source, report.secrets),
        source_(report.source),
        location_(std::move(location)),
        positions_(report.source, ColumnUnit::utf16) {}

  ordered_json region(Span span) { return region(span, positions_); }

  static ordered_json region(Span span, Positions& positions) {
    const Range range = positions.range(span);
    return {{"startLine", range.begin.line},
            {"startColumn", range.begin.column},
            {"endLine", range.end.line},
            {"endColumn", range.end.column}};
  }

  /// The place with its text and the lines around it.
  ordered_json physical(Span span) {
    ordered_json place{{"artifactLocation", location_}, {"region", region_with_snippet(span)}};
    const std::uint32_t first = positions_.at(span.begin).line;
    const std::uint32_t last = positions_.at(span.end).line;
    const Span context{source_.line(first > 1 ? first - 1 : 1).begin,
                       source_.line(std::min(last + 1, source_.line_count())).end};
    if (context.begin <= context.end && context.contains(span) && context != span && context.size() <= kLongestSnippet)
      place["contextRegion"] = region_with_snippet(context);
    return place;
  }

  /// Nothing where applying it could do harm: a fix that is only to be read, or one whose text is masked or no UTF-8.
  /// `target` is where the file of the fix is, when it has one of its own.
  std::optional<ordered_json> fix(const Fix& fix, const ordered_json& target) {
    if (fix.applicability == Applicability::display_only || fix.edits.empty()) return std::nullopt;
    std::optional<Positions> in_target;
    if (fix.target != nullptr) in_target.emplace(*fix.target, ColumnUnit::utf16);
    ordered_json replacements = ordered_json::array();
    for (const Edit& edit : fix.edits) {
      if (!is_utf8(edit.text) || mask.text(edit.text) != edit.text) return std::nullopt;
      ordered_json& replacement = replacements.emplace_back(
          ordered_json{{"deletedRegion", region(edit.span, in_target ? *in_target : positions_)}});
      if (!edit.text.empty()) replacement["insertedContent"] = text(edit.text);
    }
    return ordered_json{
        {"description", text(sentence(mask.message(fix.title)))},
        {"artifactChanges",
         {{{"artifactLocation", in_target ? target : location_}, {"replacements", std::move(replacements)}}}},
        {"properties", {{"applicability", fix.applicability == Applicability::safe ? "safe" : "unsafe"}}}};
  }

  /// Hash of a line; computed for the whole file when first asked for.
  const std::string& line_hash(std::uint32_t offset) {
    if (hashes_.empty()) hashes_ = line_hashes(mask.bytes());
    return hashes_[std::min<std::size_t>(positions_.at(offset).line, hashes_.size()) - 1];
  }

  /// To know the secret of a finding again.
  std::string secret_hash_of(const Rule& rule, Span span) const {
    return secret_hash(rule.info.code, location_["uri"].get<std::string>(), source_.slice(span));
  }

  const Mask mask;

 private:
  ordered_json region_with_snippet(Span span) {
    ordered_json made = region(span);
    if (!span.empty() && span.size() <= kLongestSnippet) made["snippet"] = text(mask.slice(span, ColumnUnit::utf16));
    return made;
  }

  const SourceFile& source_;
  const ordered_json location_;
  Positions positions_;
  std::vector<std::string> hashes_;
};

}  // namespace

struct Sarif::State {
  struct Result {
    Severity level;
    ordered_json object;
  };

  const ReportOptions& options;
  ordered_json rules = ordered_json::array();
  ordered_json artifacts = ordered_json::array();
  std::vector<Result> results = {};
  std::size_t dropped = 0;
  ordered_json notifications = ordered_json::array();
  bool successful = true;
  std::unordered_map<const Rule*, std::size_t> rule_indices = {};
  std::unordered_map<std::string, std::size_t> artifact_indices = {};

  std::size_t rule_index(const Rule& rule, Severity level) {
    const auto [found, is_new] = rule_indices.emplace(&rule, rules.size());
    if (is_new) rules.push_back(rule_json(rule.info, level, all_aliases(rule, options.catalog)));
    return found->second;
  }

  ordered_json location(std::string_view path) const {
    const bool is_relative = !options.root.empty() && path != "-" && !path.starts_with('/');
    const ArtifactUri artifact =
        artifact_uri(is_relative ? options.root + "/" + std::string(path) : std::string(path), top_folder(options));
    ordered_json location{{"uri", artifact.uri}};
    if (artifact.relative) location["uriBaseId"] = kBase;
    return location;
  }

  /// A file is listed once, however often it is linted.
  ordered_json indexed_location(std::string_view path) {
    ordered_json made = location(path);
    const auto [found, is_new] = artifact_indices.emplace(made["uri"].get<std::string>(), artifacts.size());
    if (is_new)
      artifacts.push_back({{"location", made}, {"sourceLanguage", "dockerfile"}, {"roles", {"analysisTarget"}}});
    made["index"] = found->second;
    return made;
  }

  ordered_json related(const Finding& finding, Artifact& artifact) const {
    ordered_json list = ordered_json::array();
    for (const Related& place : finding.related) {
      if (list.size() == kMostRelated) break;
      ordered_json physical =
          place.path.empty() ? artifact.physical(place.span) : ordered_json{{"artifactLocation", location(place.path)}};
      if (place.line != 0) physical["region"] = {{"startLine", place.line}};
      list.push_back({{"id", list.size() + 1},
                      {"physicalLocation", std::move(physical)},
                      {"message", text(without_links(sentence(artifact.mask.message(place.message))))}});
    }
    return list;
  }

  ordered_json result(const Finding& finding, Artifact& artifact) {
    const Span span = finding.whole_file ? Span{} : finding.span;
    ordered_json made{{"ruleId", finding.rule->info.code},
                      {"ruleIndex", rule_index(*finding.rule, finding.level)},
                      {"level", level_of(finding.level)},
                      {"message", text(without_links(sentence(artifact.mask.message(finding.message))))},
                      {"locations", {{{"physicalLocation", artifact.physical(span)}}}},
                      {"partialFingerprints", {{"primaryLocationLineHash", artifact.line_hash(span.begin)}}}};
    if (finding.rule->info.category == Category::secret && artifact.mask.is_secret(span))
      made["partialFingerprints"]["secretHash/v1"] = artifact.secret_hash_of(*finding.rule, span);
    if (!finding.related.empty()) made["relatedLocations"] = related(finding, artifact);
    ordered_json fixes = ordered_json::array();
    for (const Fix& fix : finding.fixes)
      if (auto one = artifact.fix(fix, fix.target == nullptr ? ordered_json() : location(fix.target->path()));
          one && std::ranges::find(fixes, *one) == fixes.end())
        fixes.push_back(*one);
    if (!fixes.empty()) made["fixes"] = std::move(fixes);
    return made;
  }

  void drop_surplus();
};

/// Keeps the worst, in the order in which they came.
void Sarif::State::drop_surplus() {
  if (results.size() <= kMostResults) return;
  std::vector<Severity> levels;
  for (const Result& result : results) levels.push_back(result.level);
  std::ranges::nth_element(levels, levels.begin() + kMostResults - 1, std::ranges::greater());
  const Severity mildest = levels[kMostResults - 1];
  auto room = static_cast<std::ptrdiff_t>(kMostResults) -
              std::ranges::count_if(results, [&](const Result& result) { return result.level > mildest; });
  dropped += std::erase_if(results, [&](const Result& result) {
    return result.level < mildest || (result.level == mildest && room-- <= 0);
  });
}

Sarif::Sarif(const ReportOptions& options) : state_(new State{options}) {
  for (const EnabledRule& enabled : options.rules) state_->rule_index(*enabled.rule, enabled.level);
}

Sarif::~Sarif() = default;

void Sarif::file(const FileReport& report) {
  Artifact artifact(report, state_->indexed_location(report.source.path()));
  for (const Finding& finding : report.findings)
    state_->results.push_back({finding.level, state_->result(finding, artifact)});
  if (state_->results.size() > 2 * kMostResults) state_->drop_surplus();  // memory has an end too
}

void Sarif::problem(const Error& error) {
  state_->successful = false;
  ordered_json notification{{"level", "error"}, {"message", text(sentence(visible(error.message)))}};
  if (!error.path.empty())
    notification["locations"] = {{{"physicalLocation", {{"artifactLocation", state_->location(error.path)}}}}};
  state_->notifications.push_back(std::move(notification));
}

void Sarif::finish() {
  state_->drop_surplus();
  ordered_json results = ordered_json::array();
  for (State::Result& result : state_->results) results.push_back(std::move(result.object));
  if (state_->dropped != 0)
    state_->notifications.push_back({{"level", "warning"},
                                     {"message", text(fmt::format("There are {} results; only the {} worst are listed.",
                                                                  results.size() + state_->dropped, results.size()))}});
  ordered_json driver{
      {"name", "plimsoll"},          {"organization", "plimsoll"},          {"informationUri", kHome},
      {"version", PLIMSOLL_VERSION}, {"semanticVersion", PLIMSOLL_VERSION}, {"rules", std::move(state_->rules)}};
  ordered_json invocation{{"executionSuccessful", state_->successful}};
  if (!state_->notifications.empty()) invocation["toolExecutionNotifications"] = std::move(state_->notifications);
  ordered_json run{{"tool", {{"driver", std::move(driver)}}}};
  const std::string& top = top_folder(state_->options);
  if (const std::string& root = state_->options.root; root.starts_with('/'))
    invocation["workingDirectory"] = {{"uri", folder_uri(root)}};
  if (top.starts_with('/')) run["originalUriBaseIds"] = {{std::string(kBase), {{"uri", folder_uri(top)}}}};
  run["invocations"] = ordered_json::array({std::move(invocation)});
  run["columnKind"] = "utf16CodeUnits";
  run["artifacts"] = std::move(state_->artifacts);
  run["results"] = std::move(results);
  const ordered_json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                         {"version", "2.1.0"},
                         {"runs", ordered_json::array({std::move(run)})}};
  out_ += log.dump(2, ' ', true, ordered_json::error_handler_t::replace);
  out_.push_back('\n');
}

}  // namespace plimsoll::report
