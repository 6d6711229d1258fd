// `rules`: the catalog as a table for people, or as JSON; `--by TOOL`: which rules stand for the checks of that tool.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/rule_packs.hpp"
#include "cli/output.hpp"
#include "cli/rule_text.hpp"
#include "plimsoll/catalog.hpp"
#include "plimsoll/report.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll::cli {
namespace {

using Json = nlohmann::ordered_json;
using Known = std::span<const Rule* const>;

Json describe(const Rule& rule, Known known) {
  const RuleInfo& info = rule.info;
  Json profiles = Json::array();
  for (const auto& profile : profiles_of(info)) profiles.push_back(profile.first);
  Json out;
  out["code"] = info.code;
  out["name"] = info.name;
  out["aliases"] = all_aliases(rule, known);
  out["level"] = severity_name(info.severity);
  out["category"] = category_name(info.category);
  out["cwe"] = Json(info.cwe);
  out["tags"] = Json(info.tags);
  out["summary"] = info.summary;
  out["profiles"] = std::move(profiles);
  out["fixable"] = info.fixable;
  return out;
}

std::string as_json(Known known) {
  Json rules = Json::array();
  for (const Rule* const rule : known) rules.push_back(describe(*rule, known));
  return rules.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string as_text(Known known) {
  std::size_t code = 0;
  std::size_t name = 0;
  for (const Rule* const rule : known) {
    code = std::max(code, rule->info.code.size());
    name = std::max(name, rule->info.name.size());
  }
  std::string out;
  for (const Rule* const rule : known) {
    const RuleInfo& info = rule->info;
    out += fmt::format("{:<{}}  {:<{}}  {:<7}  {}\n", info.code, code, info.name, name, severity_name(info.severity),
                       info.summary);
  }
  return out;
}

std::string coverage_as_json(std::string_view tool) {
  Json checks = Json::array();
  for (const Coverage& check : coverage_of(tool)) {
    Json rules = Json::array();
    for (const Rule* const rule : check.rules)
      rules.push_back(
          {{"code", rule->info.code}, {"name", rule->info.name}, {"level", severity_name(rule->info.severity)}});
    Json out;
    out["tool"] = tool;
    out["id"] = check.id;
    if (!check.title.empty()) out["title"] = check.title;
    out["rules"] = std::move(rules);
    if (!check.reason.empty()) out[check.rules.empty() ? "reason" : "notSeen"] = check.reason;
    checks.push_back(std::move(out));
  }
  return checks.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

/// One line a rule; checks that no rule stands for say why.
std::string coverage_as_text(std::string_view tool) {
  const std::vector<Coverage> checks = coverage_of(tool);
  std::size_t id = 0;
  std::size_t code = 0;
  std::size_t name = 0;
  for (const Coverage& check : checks) {
    id = std::max(id, check.id.size());
    for (const Rule* const rule : check.rules) {
      code = std::max(code, rule->info.code.size());
      name = std::max(name, rule->info.name.size());
    }
  }
  std::string out;
  for (const Coverage& check : checks) {
    std::string_view shown = check.id;
    for (const Rule* const rule : check.rules) {
      out += fmt::format("{:<{}}  {:<{}}  {:<{}}  {}\n", shown, id, rule->info.code, code, rule->info.name, name,
                         severity_name(rule->info.severity));
      shown = {};
    }
    if (check.rules.empty()) out += fmt::format("{:<{}}  no rule: {}\n", shown, id, check.reason);
  }
  return out;
}

}  // namespace

int rules(const Options& options) {
  if (!options.arguments.empty()) return test_packs(options);
  const auto packs = packs_here(options);
  if (!packs) return complain(packs.error().text()), kTrouble;
  const auto known = known_rules(*packs);
  if (!known) return complain(known.error().text()), kTrouble;
  Result<Output> output = Output::open({});
  const bool json = options.format() == "json";
  if (options.by.empty())
    output->write(json ? as_json(*known) : as_text(*known));
  else
    output->write(json ? coverage_as_json(options.by) : coverage_as_text(options.by));
  return output->close() ? kClean : kTrouble;
}

}  // namespace plimsoll::cli
