// What must hold for the metadata of every rule.
#include "plimsoll/catalog.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "plimsoll/rule.hpp"
#include "plimsoll/selection.hpp"

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
