// The pages that are printed from the rules' metadata: the table in README.md, rules/REFERENCE.md, rules/COVERAGE.md.
// PLIMSOLL_UPDATE_GOLDEN=1 rewrites them.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "plimsoll/catalog.hpp"
#include "plimsoll/report.hpp"
#include "plimsoll/rule.hpp"
#include "plimsoll/selection.hpp"
#include "support/golden.hpp"

namespace plimsoll {
namespace {

std::string level(Severity severity) { return severity == Severity::off ? "–" : std::string(severity_name(severity)); }

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

std::string join(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) out += fmt::format("{}{}", out.empty() ? "" : ", ", word);
  return out;
}

std::string anchor(std::string_view code) {
  std::string out(code);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

std::string table() {
  std::string out = "| code | name | recommended | what it reports |\n| --- | --- | --- | --- |\n";
  for (const Rule* rule : catalog()) {
    const RuleInfo& info = rule->info;
    out += fmt::format("| [{}](rules/REFERENCE.md#{}) | {} | {} | {} |\n", info.code, anchor(info.code), info.name,
                       level(info.profiles.recommended), escaped(info.summary));
  }
  return out;
}

std::string reference() {
  std::string out =
      "# Rules\n\nPrinted from the metadata in the rule files (tests/rules/reference_test.cpp); do not edit by hand.\n";
  for (const Rule* rule : catalog()) {
    const RuleInfo& info = rule->info;
    out += fmt::format("\n## {}\n\n**{}**: {}.\n\n", info.code, info.name, info.summary);
    out += fmt::format("Levels: recommended {}, hadolint {}, buildkit {}, security {}, cis {}.",
                       level(info.profiles.recommended), level(info.profiles.hadolint), level(info.profiles.buildkit),
                       level(info.profiles.security), level(info.profiles.cis));
    if (!info.cwe.empty()) {
      out += " CWE";
      for (const std::uint16_t& cwe : info.cwe) out += fmt::format("{} {}", &cwe == info.cwe.data() ? "" : ",", cwe);
      out += ".";
    }
    if (info.needs != Need::nothing) out += fmt::format(" Needs {}.", need_name(info.needs));
    if (!info.aliases.empty()) out += fmt::format(" Also known as {}.", join(info.aliases));
    out += "\n\n";
    std::string_view docs = info.docs;
    while (!docs.empty()) {  // one level below the rule's own heading
      const std::size_t end = std::min(docs.find('\n'), docs.size() - 1) + 1;
      if (docs.starts_with("## ")) out += '#';
      out += docs.substr(0, end);
      docs.remove_prefix(end);
    }
  }
  return out;
}

/// The sentences of a rule's documentation about the profile `hadolint`, without their common start.
std::string said_of_hadolint(std::string_view docs) {
  constexpr std::string_view kStart = "The profile `hadolint` ";
  std::string text;
  for (const char c : docs.substr(0, docs.find("\n## Why"))) text += c == '\n' ? ' ' : c;
  text += ' ';
  std::string out;
  for (std::size_t at = text.find(kStart); at != std::string::npos; at = text.find(kStart, at)) {
    at += kStart.size();
    const std::string_view sentence = std::string_view(text).substr(at, text.find(". ", at) - at);
    out += fmt::format("{}{}", out.empty() ? "" : "; it ", sentence);
  }
  return out;
}

std::string differences() {
  std::string out = "| rule | the profile `hadolint`, and the executable in hadolint's place |\n| --- | --- |\n";
  for (const Rule* rule : catalog())
    if (const std::string said = said_of_hadolint(rule->info.docs); !said.empty())
      out += fmt::format("| [{}](../../rules/REFERENCE.md#{}) {} | {} |\n", rule->info.code, anchor(rule->info.code),
                         rule->info.name, escaped(said));
  return out;
}

std::string link(const Rule& rule) {
  return fmt::format("[{}](REFERENCE.md#{})", rule.info.code, anchor(rule.info.code));
}

std::string coverage_page() {
  std::string out =
      "# Checks of other tools\n\nWhich rules stand for them, and why some have none; the same is printed by "
      "`plimsoll rules --by TOOL`. Made from the\nmetadata of the rules (tests/rules/reference_test.cpp); do not edit "
      "by "
      "hand.\n\nWherever an id of a rule is taken (`--select`, `--ignore`, `--severity`, comments), these are taken "
      "too.\n\n| tool | checks | with a rule | without |\n| --- | --- | --- | --- |\n";
  std::map<const Rule*, std::map<std::string_view, std::vector<std::string_view>>> by_rule;
  std::string left_out;
  std::string cis;
  for (const std::string_view tool : covered_tools()) {
    std::size_t covered = 0;
    const std::vector<Coverage> checks = coverage_of(tool);
    for (const Coverage& check : checks) {
      covered += check.rules.empty() ? 0U : 1U;
      for (const Rule* rule : check.rules) by_rule[rule][tool].push_back(check.id);
      if (tool == "cis") {
        std::string rules;
        for (const Rule* rule : check.rules) rules += fmt::format("{}{}", rules.empty() ? "" : ", ", link(*rule));
        cis += fmt::format("| {} | {} | {} | {} |\n", check.id, check.title, rules.empty() ? "–" : rules,
                           check.reason.empty() ? "–" : check.reason);
      } else if (check.rules.empty()) {
        left_out += fmt::format("| {} | {} | {} |\n", tool, check.id, check.reason);
      }
    }
    out += fmt::format("| {} | {} | {} | {} |\n", tool, checks.size(), covered, checks.size() - covered);
  }
  out += "\n## By rule\n\n| rule | name |";
  std::string line = "\n| --- | --- |";
  for (const std::string_view tool : covered_tools()) {
    out += fmt::format(" {} |", tool);
    line += " --- |";
  }
  out += line + "\n";
  for (const Rule* rule : catalog()) {
    const auto found = by_rule.find(rule);
    if (found == by_rule.end()) continue;
    out += fmt::format("| {} | {} |", link(*rule), rule->info.name);
    for (const std::string_view tool : covered_tools()) out += fmt::format(" {} |", join(found->second[tool]));
    out += "\n";
  }
  out +=
      "\n## Controls of the CIS Docker Benchmark\n\n| control | what | rules | cannot be seen in a file |\n"
      "| --- | --- | --- | --- |\n" +
      cis;
  return out + "\n## Without a rule\n\n| tool | check | why |\n| --- | --- | --- |\n" + left_out;
}

TEST(Coverage, PageHoldsWhatTheMetadataSays) {
  EXPECT_TRUE(testing::matches_golden(std::string(PLIMSOLL_SOURCE_DIR) + "/rules/COVERAGE.md", coverage_page()));
}

TEST(Reference, HoldsWhatTheMetadataSays) {
  EXPECT_TRUE(testing::matches_golden(std::string(PLIMSOLL_SOURCE_DIR) + "/rules/REFERENCE.md", reference()));
}

TEST(Readme, TableHoldsWhatTheMetadataSays) {
  EXPECT_TRUE(testing::matches_between_markers(std::string(PLIMSOLL_SOURCE_DIR) + "/README.md", "rules", table()));
}

TEST(MigrationGuide, TableHoldsWhatTheRulesSayAboutHadolint) {
  EXPECT_TRUE(testing::matches_between_markers(
      std::string(PLIMSOLL_SOURCE_DIR) + "/examples/migrating-from-hadolint/README.md", "differences", differences()));
}

}  // namespace
}  // namespace plimsoll
