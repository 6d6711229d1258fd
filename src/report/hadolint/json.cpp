// The formats that are JSON, but SARIF. nlohmann's map keeps keys in ASCII order, as hadolint does.
#include <nlohmann/json.hpp>

#include "plimsoll/selection.hpp"
#include "report/hadolint/hadolint.hpp"
#include "text/sha1.hpp"

namespace plimsoll::report::hadolint {
namespace {

using nlohmann::json;

std::string compact(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

std::string_view climate_severity(const Result& result) {
  switch (result.level) {
    case Severity::error:
      return "blocker";
    case Severity::warning:
      return "major";
    case Severity::info:
      return "info";
    default:
      return "minor";
  }
}

json climate_issue(const FileResults& file, const Result& result) {
  json location;
  if (result.is_syntax_error()) {
    const json place = {{"line", result.line}, {"column", result.column}};
    location = {{"path", place_name(file, result)}, {"positions", {{"begin", place}, {"end", place}}}};
  } else {
    location = {{"path", file.report_path}, {"lines", {{"begin", result.line}, {"end", result.line}}}};
  }
  return {{"categories", {"Bug Risk"}},           {"check_name", result.code},
          {"description", result.message},        {"location", location},
          {"severity", climate_severity(result)}, {"type", "issue"}};
}

/// Sonar fails on an empty range, and on one that leaves its line: the whole of such a line's first column then.
json sonar_range(const Result& result) {
  const bool one_line = result.line == result.end_line && result.column < result.end_column;
  return {{"startLine", result.line},
          {"endLine", result.line},
          {"startColumn", one_line ? result.column - 1 : 0},
          {"endColumn", one_line ? result.end_column - 1 : 1}};
}

std::string_view sonar_severity(const Result& result) {
  if (result.is_syntax_error()) return "BLOCKER";
  switch (result.level) {
    case Severity::error:
      return "CRITICAL";
    case Severity::warning:
      return "MAJOR";
    case Severity::info:
      return "MINOR";
    default:
      return "INFO";
  }
}

}  // namespace

std::string write_json(std::span<const FileResults> files, const Style&) {
  json all = json::array();
  for (const FileResults& file : files)
    for (const Result& result : file.results)
      all.push_back({{"file", place_name(file, result)},
                     {"line", result.line},
                     {"column", result.column},
                     {"endLine", result.end_line},
                     {"endColumn", result.end_column},
                     {"code", result.code},
                     {"level", severity_name(result.level)},
                     {"message", result.message}});
  return compact(all);
}

std::string write_codacy(std::span<const FileResults> files, const Style&) {
  std::string out;
  for (const FileResults& file : files)
    for (const Result& result : file.results)
      out += compact({{"filename", place_name(file, result)},
                      {"line", result.line},
                      {"message", result.message},
                      {"patternId", result.code}});
  return out;
}

std::string write_codeclimate(std::span<const FileResults> files, const Style&) {
  std::string out;
  for (const FileResults& file : files)
    for (const Result& result : file.results) {
      out += compact(climate_issue(file, result));
      out += '\0';
    }
  return out;
}

std::string write_gitlab_codeclimate(std::span<const FileResults> files, const Style&) {
  json all = json::array();
  for (const FileResults& file : files)
    for (const Result& result : file.results) {
      json issue = climate_issue(file, result);
      issue["fingerprint"] = sha1_hex(compact(issue));
      all.push_back(std::move(issue));
    }
  return compact(all);
}

std::string write_sonarqube(std::span<const FileResults> files, const Style&) {
  json issues = json::array();
  for (const FileResults& file : files)
    for (const Result& result : file.results)
      issues.push_back(
          {{"engineId", "Hadolint"},
           {"primaryLocation",
            {{"filePath", file.report_path}, {"message", result.message}, {"textRange", sonar_range(result)}}},
           {"ruleId", result.code},
           {"severity", sonar_severity(result)},
           {"type", result.level == Severity::error ? "BUG" : "CODE_SMELL"}});
  return compact({{"issues", issues}});
}

std::string write_sarif(std::span<const FileResults> files, const Style& style) {
  json results = json::array();
  for (const FileResults& file : files)
    for (const Result& result : file.results) {
      const std::string_view level = result.level > Severity::info ? severity_name(result.level) : "note";
      const json region = {{"startLine", result.line},
                           {"startColumn", result.column},
                           {"endLine", result.end_line},
                           {"endColumn", result.end_column},
                           {"sourceLanguage", result.code.starts_with("DL") ? "dockerfile" : "sh"}};
      const json place = {{"artifactLocation", {{"uri", place_name(file, result)}}}, {"region", region}};
      results.push_back({{"level", level},
                         {"locations", json::array({{{"physicalLocation", place}}})},
                         {"message", {{"text", result.message}}},
                         {"ruleId", result.code}});
    }
  const json driver = {{"downloadUri", "https://github.com/plimsoll/plimsoll"},
                       {"fullName", "plimsoll in the place of hadolint"},
                       {"name", "Hadolint"},
                       {"shortDescription", {{"text", "Linter for Dockerfiles"}}},
                       {"version", style.version}};
  const json run = {{"columnKind", "unicodeCodePoints"},
                    {"defaultSourceLanguage", "dockerfile"},
                    {"results", results},
                    {"tool", {{"driver", driver}}}};
  return compact(
      {{"$schema", "http://json.schemastore.org/sarif-2.1.0"}, {"runs", json::array({run})}, {"version", "2.1.0"}});
}

}  // namespace plimsoll::report::hadolint
