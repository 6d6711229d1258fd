// What must hold for the metadata of every rule.
#include "plimsoll/catalog.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "plimsoll/rule.hpp"
#include "plimsoll/selection.hpp"
#include "support/golden.hpp"

namespace plimsoll {
namespace {

TEST(Catalog, IsSortedByCodeWithoutDuplicates) {
  const auto rules = catalog();
  EXPECT_TRUE(
      std::ranges::is_sorted(rules, std::ranges::less_equal{}, [](const Rule* rule) { return rule->info.code; }));
  std::set<std::string_view> codes;
  for (const Rule* rule : rules) EXPECT_TRUE(codes.insert(rule->info.code).second) << rule->info.code;
}

TEST(Catalog, NamesAreKebabCase) {
  for (const Rule* rule : catalog()) {
    const std::string_view name = rule->info.name;
    EXPECT_FALSE(name.empty()) << rule->info.code;
    EXPECT_TRUE(std::ranges::all_of(name, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    })) << name;
  }
}

TEST(Catalog, DocumentationHasTheHeadingsInOrder) {
  for (const Rule* rule : catalog()) {
    std::size_t at = 0;
    for (const char* heading : {"## What it does\n", "## Why\n", "## Bad\n", "## Good\n", "## Fix safety\n"}) {
      const std::size_t found = rule->info.docs.find(heading, at);
      EXPECT_NE(found, std::string_view::npos) << rule->info.code << " lacks " << heading;
      if (found != std::string_view::npos) at = found;
    }
  }
}

TEST(Catalog, SummariesAreOneSentenceWithoutAFullStop) {
  for (const Rule* rule : catalog()) {
    EXPECT_FALSE(rule->info.summary.empty()) << rule->info.code;
    EXPECT_FALSE(rule->info.summary.ends_with('.')) << rule->info.code;
    EXPECT_LE(rule->info.summary.size(), 120U) << rule->info.code;
  }
}

TEST(Catalog, AliasesAreUniqueWithinARuleAndNoCodeButThatOfARuleThatGivesWay) {
  for (const Rule* rule : catalog()) {
    std::set<std::string_view> seen;
    for (const std::string_view alias : rule->info.aliases) {
      EXPECT_TRUE(seen.insert(alias).second) << rule->info.code << " lists " << alias << " twice";
      for (const Rule* other : catalog()) {
        if (other->info.code != alias) continue;
        EXPECT_NE(std::ranges::find(other->info.yields_to, rule->info.name), other->info.yields_to.end())
            << alias << " of " << rule->info.code;
      }
    }
  }
}

TEST(Catalog, RecommendedHasNoTwoVariantsOfOneDefect) {
  // Its rules share out the places: FROM, and what stages run.
  const std::set<std::string_view> shared_out = {"variable-out-of-scope"};
  std::map<std::string_view, std::string_view> by_name;
  for (const Rule* rule : catalog()) {
    if (rule->info.profiles.recommended == Severity::off || shared_out.contains(rule->info.name)) continue;
    const auto [known, fresh] = by_name.try_emplace(rule->info.name, rule->info.code);
    EXPECT_TRUE(fresh) << rule->info.code << " and " << known->second;
  }
}

TEST(Catalog, SecuritySeveritiesAreNumbersInRange) {
  for (const Rule* rule : catalog()) {
    if (rule->info.security_severity.empty()) continue;
    const double value = std::stod(std::string(rule->info.security_severity));
    EXPECT_TRUE(value > 0 && value <= 10) << rule->info.code;
  }
}

TEST(Catalog, ATagOfTheBenchmarkIsAControlAndMeansALevelInItsProfile) {
  std::set<std::string> controls;
  for (const Coverage& control : coverage_of("cis")) controls.insert("CIS-" + std::string(control.id));
  EXPECT_EQ(controls.size(), 12U);
  std::set<std::string_view> with_level;  // variants of one defect share it
  for (const Rule* rule : catalog())
    if (rule->info.profiles.cis != Severity::off) with_level.insert(rule->info.name);
  for (const Rule* rule : catalog())
    for (const std::string_view tag : rule->info.tags) {
      if (!tag.starts_with("CIS-")) continue;
      EXPECT_TRUE(controls.contains(std::string(tag)) || tag.starts_with("CIS-5.")) << rule->info.code << " " << tag;
      EXPECT_TRUE(!tag.starts_with("CIS-4.") || with_level.contains(rule->info.name)) << rule->info.code << " " << tag;
    }
}

TEST(Catalog, TheBenchmarksProfileHoldsItsControlsAndSyntaxErrors) {
  for (const Rule* rule : catalog()) {
    if (rule->info.profiles.cis == Severity::off || rule->info.category == Category::syntax) continue;
    EXPECT_TRUE(std::ranges::any_of(rule->info.tags, [](std::string_view tag) { return tag.starts_with("CIS-4."); }))
        << rule->info.code;
  }
}

TEST(Catalog, SecuritySeverityFitsTheLevel) {
  for (const Rule* rule : catalog()) {
    const RuleInfo& info = rule->info;
    if (info.security_severity.empty()) continue;
    const double value = std::stod(std::string(info.security_severity));
    EXPECT_TRUE(info.profiles.security != Severity::error || value >= 5.0) << info.code;
    EXPECT_TRUE(info.profiles.security != Severity::info || value < 7.0) << info.code;
  }
}

/// Whether the text has the shape: 9 a digit, x a hexadecimal one, anything else itself.
bool has_shape(std::string_view text, std::string_view shape) {
  return std::ranges::equal(text, shape, [](char c, char wanted) {
    const bool digit = c >= '0' && c <= '9';
    return wanted == '9' ? digit : wanted == 'x' ? digit || (c >= 'a' && c <= 'f') : c == wanted;
  });
}

TEST(Catalog, AliasesAreKnownChecksOfOtherTools) {
  std::set<std::string_view> known;
  for (const std::string_view tool : covered_tools())
    for (const Coverage& check : coverage_of(tool)) known.insert(check.id);
  for (const Rule* rule : catalog())
    for (const std::string_view alias : rule->info.aliases) {
      std::string id(alias);  // Trivy has three ways to write one
      if (has_shape(alias, "AVD-DS-9999")) id = alias.substr(4);
      if (has_shape(alias, "DS999")) id = "DS-0" + std::string(alias.substr(2));
      const bool is_name = std::ranges::any_of(catalog(), [&](const Rule* other) { return other->info.name == alias; });
      EXPECT_TRUE(known.contains(id) || is_name || alias == "json-form-malformed" || alias == "microdnf-clean")
          << rule->info.code << " " << alias;
    }
}

TEST(Catalog, EachCheckOfTrivyHasItsThreeSpellings) {
  for (const Rule* rule : catalog())
    for (const std::string_view alias : rule->info.aliases) {
      if (!has_shape(alias, "DS-9999")) continue;
      const auto has = [&](const std::string& other) {
        return std::ranges::find(rule->info.aliases, other) != rule->info.aliases.end();
      };
      EXPECT_TRUE(has("AVD-" + std::string(alias))) << rule->info.code << " " << alias;
      EXPECT_TRUE(has("DS" + std::string(alias.substr(4)))) << rule->info.code << " " << alias;
    }
}

TEST(Coverage, ACheckHasARuleOrAReasonWhyNot) {
  for (const std::string_view tool : covered_tools()) {
    const std::vector<Coverage> checks = coverage_of(tool);
    EXPECT_FALSE(checks.empty()) << tool;
    std::set<std::string_view> seen;
    for (const Coverage& check : checks) {
      EXPECT_TRUE(seen.insert(check.id).second) << tool << " " << check.id << " twice";
      EXPECT_TRUE(tool == "cis" || check.rules.empty() != check.reason.empty()) << tool << " " << check.id;
    }
  }
  EXPECT_TRUE(coverage_of("nobody").empty());
}

TEST(Coverage, AReasonIsOnlyForWhatNoRuleIsCalled) {
  for (const std::string_view tool : covered_tools())
    for (const Coverage& check : coverage_of(tool))
      EXPECT_TRUE(tool == "cis" || check.reason.empty() || matching_rules(catalog(), check.id).empty())
          << tool << " " << check.id;
}

/// Whether a fixture of that folder shows a fix: `fix*.fixed` that is unlike its `fix*.Dockerfile`.
bool shows_a_fix(const std::filesystem::path& folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::filesystem::path file = entry.path();
    if (!file.filename().string().starts_with("fix") || file.extension() != ".Dockerfile") continue;
    const auto before = testing::read_file(file);
    const auto after = testing::read_file(file.replace_extension(".fixed"));
    if (before && after && *before != *after) return true;
  }
  return false;
}

TEST(Catalog, AFixableRuleHasAFixtureThatShowsAFix) {
  for (const Rule* rule : catalog()) {
    const auto folder = std::filesystem::path(PLIMSOLL_SOURCE_DIR) / "tests" / "rules" / rule->info.code;
    EXPECT_TRUE(!rule->info.fixable || shows_a_fix(folder)) << folder;
  }
}

TEST(Catalog, AFixableRuleDoesNotSayThatItHasNoFix) {
  for (const Rule* rule : catalog())
    EXPECT_TRUE(!rule->info.fixable || rule->info.docs.find("## Fix safety\nThere is no fix") == std::string_view::npos)
        << rule->info.code;
}

TEST(Catalog, BuildkitProfileHoldsItsChecksAndSyntaxErrors) {
  std::size_t checks = 0;
  for (const Rule* rule : catalog()) {
    if (rule->info.profiles.buildkit == Severity::off || rule->info.category == Category::syntax) continue;
    ++checks;
    EXPECT_TRUE(std::ranges::none_of(rule->info.code, [](char c) { return c >= '0' && c <= '9'; })) << rule->info.code;
    EXPECT_EQ(rule->info.profiles.buildkit, Severity::warning) << rule->info.code;
    EXPECT_EQ(rule->info.experimental, rule->info.code == "InvalidDefinitionDescription");
  }
  EXPECT_EQ(checks, 22U);
}

TEST(Catalog, HadolintProfileHoldsOnlyItsCodes) {
  for (const Rule* rule : catalog())
    EXPECT_TRUE(rule->info.profiles.hadolint == Severity::off || rule->info.code.starts_with("DL")) << rule->info.code;
}

}  // namespace
}  // namespace plimsoll
