// The keys and their meaning are a contract: `file` exactly as given, 1-based lines, columns in code points, exclusive
// ends. The output is ASCII, so that no byte of the input reaches a terminal unescaped.
#include "report/json.hpp"

#include <nlohmann/json.hpp>

#include "report/mask.hpp"
#include "report/positions.hpp"

namespace plimsoll::report {
namespace {

using nlohmann::ordered_json;

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

void add_range(ordered_json& object, const Range& range) {
  object["line"] = range.begin.line;
  object["column"] = range.begin.column;
  object["endLine"] = range.end.line;
  object["endColumn"] = range.end.column;
}

ordered_json fix_json(const Fix& fix, std::string_view path, const Mask& mask, Positions& positions) {
  Applicability applicability = fix.applicability;
  ordered_json edits = ordered_json::array();
  for (const Edit& edit : fix.edits) {
    ordered_json& item = edits.emplace_back(ordered_json::object());
    item["file"] = path;
    add_range(item, positions.range(edit.span));
    std::string text = mask.text(edit.text);
    if (text != edit.text) applicability = Applicability::display_only;  // asterisks must not be written to the file
    item["text"] = std::move(text);
  }
  return {{"title", mask.message(fix.title)},
          {"applicability", applicability_name(applicability)},
          {"edits", std::move(edits)}};
}

}  // namespace

void Json::file(const FileReport& report) {
  const Mask mask(report.source, report.secrets);
  Positions positions(report.source, ColumnUnit::code_point);
  for (const Finding& finding : report.findings) {
    const Rule& rule = *finding.rule;
    auto aliases = aliases_.find(&rule);
    if (aliases == aliases_.end()) aliases = aliases_.emplace(&rule, all_aliases(rule, options_.catalog)).first;

    ordered_json item;
    item["file"] = report.source.path();
    add_range(item, positions.range(finding));
    item["level"] = severity_name(finding.level);
    item["code"] = rule.info.code;
    item["name"] = rule.info.name;
    item["message"] = mask.message(finding.message);
    item["aliases"] = aliases->second;
    item["url"] = documentation_url(rule.info);
    ordered_json& fixes = item["fixes"] = ordered_json::array();
    for (const Fix& fix : finding.fixes) fixes.push_back(fix_json(fix, report.source.path(), mask, positions));

    out_ += any_ ? ",\n" : "[\n";
    out_ += item.dump(-1, ' ', true, ordered_json::error_handler_t::replace);
    any_ = true;
  }
}

void Json::finish() { out_ += any_ ? "\n]\n" : "[]\n"; }

}  // namespace plimsoll::report
