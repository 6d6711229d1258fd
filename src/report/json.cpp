// The keys and their meaning are a contract: `file` exactly as given, 1-based lines, columns in code points, exclusive
// ends. The output is ASCII, so that no byte of the input reaches a terminal unescaped.
#include "report/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "report/mask.hpp"
#include "report/positions.hpp"
#include "report/visible.hpp"

namespace plimsoll::report {
namespace {

std::string_view applicability_name(Applicability applicability) {
  switch (applicability) {
    case Applicability::safe:
      return "safe";
    case Applicability::unsafe:
      return "unsafe";
    case Applicability::display_only:
      break;
  }
  return "display-only";
}

/// Nearly all texts are plain; the library is for the rest.
std::string json_text(std::string_view text) {
  const auto is_plain = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; };
  if (std::ranges::all_of(text, is_plain)) return fmt::format("\"{}\"", text);
  return nlohmann::json(text).dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

std::string place_members(std::string_view file, const Range& range) {
  return fmt::format(R"("file":{},"line":{},"column":{},"endLine":{},"endColumn":{})", file, range.begin.line,
                     range.begin.column, range.end.line, range.end.column);
}

std::string edit_object(const Edit& edit, std::string_view file, std::string_view text, Positions& positions) {
  return fmt::format(R"({{{},"text":{}}})", place_members(file, positions.range(edit.span)), json_text(text));
}

std::string fix_object(const Fix& fix, std::string_view file, const Mask& mask, Positions& positions) {
  Applicability applicability = fix.applicability;
  std::string edits;
  for (const Edit& edit : fix.edits) {
    const std::string text = mask.text(edit.text);
    // Asterisks must not be written to the file, nor what stands for bytes that JSON cannot hold.
    if (text != edit.text || !is_utf8(text)) applicability = Applicability::display_only;
    if (!edits.empty()) edits += ',';
    if (fix.target == nullptr) {
      edits += edit_object(edit, file, text, positions);
    } else {
      Positions in_target(*fix.target, ColumnUnit::code_point);
      edits += edit_object(edit, json_text(fix.target->path()), text, in_target);
    }
  }
  return fmt::format(R"({{"title":{},"applicability":"{}","edits":[{}]}})", json_text(mask.message(fix.title)),
                     applicability_name(applicability), edits);
}

}  // namespace

const Json::About& Json::about(const Rule& rule) {
  const auto [found, is_new] = about_.try_emplace(&rule);
  if (is_new) {
    std::vector<std::string> aliases;
    for (const std::string_view alias : all_aliases(rule, options_.catalog)) aliases.push_back(json_text(alias));
    found->second = {
        fmt::format(R"("code":{},"name":{})", json_text(rule.info.code), json_text(rule.info.name)),
        fmt::format(R"("aliases":[{}],"url":{})", fmt::join(aliases, ","), json_text(documentation_url(rule.info)))};
  }
  return found->second;
}

void Json::file(const FileReport& report) {
  const Mask mask(report.source, report.secrets);
  Positions positions(report.source, ColumnUnit::code_point);
  const std::string file = json_text(report.source.path());
  for (const Finding& finding : report.findings) {
    const About& rule = about(*finding.rule);
    std::string fixes;
    for (const Fix& fix : finding.fixes) (fixes += fixes.empty() ? "" : ",") += fix_object(fix, file, mask, positions);
    fmt::format_to(std::back_inserter(out_), R"({}{{{},"level":"{}",{},"message":{},{},"fixes":[{}]}})",
                   any_ ? ",\n" : "[\n", place_members(file, positions.range(finding)), severity_name(finding.level),
                   rule.names, json_text(mask.message(finding.message)), rule.links, fixes);
    any_ = true;
  }
}

void Json::finish() { out_ += any_ ? "\n]\n" : "[]\n"; }

}  // namespace plimsoll::report
