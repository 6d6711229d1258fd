// Every case in every format against its golden file, and what must hold whatever the golden files say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "formats/cases.hpp"
#include "report/visible.hpp"
#include "support/golden.hpp"

namespace plimsoll::testing {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::string rendered(const Case& one, std::string_view format, bool decorated = false) {
  std::vector<EnabledRule> enabled;
  for (const Rule* rule : case_rules()) enabled.push_back({.rule = rule, .level = rule->info.severity});
  ReportOptions options;
  options.rules = enabled;
  options.catalog = case_rules();
  options.color = decorated;
  options.hyperlinks = decorated;
  options.root = "/srv/app";
  options.time = 1767225599;  // 2025-12-31T23:59:59
  auto reporter = make_reporter(format, options);
  if (!reporter) return reporter.error().text();
  for (const CaseFile& file : one.files) (*reporter)->file({*file.source, file.findings, file.secrets});
  for (const Error& problem : one.problems) (*reporter)->problem(problem);
  (*reporter)->finish();
  return (*reporter)->take();
}

/// Golden files outlive releases: the product's version becomes 1.2.3.
std::string without_version(std::string text) {
  constexpr std::string_view version = "\"" PLIMSOLL_VERSION "\"";
  for (std::size_t at = 0; (at = text.find(version, at)) != std::string::npos;)
    text.replace(at, version.size(), "\"1.2.3\"");
  return text;
}

std::filesystem::path golden(const Case& one, std::string_view kind) {
  return std::filesystem::path(source_dir()) / "tests/formats/golden" /
         (std::string(one.name) + "." + std::string(kind));
}

class Formats : public ::testing::TestWithParam<std::string_view> {};

TEST_P(Formats, PrintEveryCaseAsItsGoldenFileSays) {
  for (const Case& one : cases()) {
    SCOPED_TRACE(one.name);
    EXPECT_TRUE(matches_golden(golden(one, GetParam()), without_version(rendered(one, GetParam()))));
  }
}

TEST_P(Formats, NeverPrintASecret) {
  for (const Case& one : cases()) {
    const std::string text = rendered(one, GetParam());
    EXPECT_THAT(text, Not(HasSubstr("tarealtoken"))) << one.name;
    EXPECT_THAT(text, Not(HasSubstr("bm90IGEga2V5"))) << one.name;
  }
}

TEST_P(Formats, PrintNothingThatATerminalWouldObeyOrHide) {
  for (const Case& one : cases()) {
    const std::string all = rendered(one, GetParam());
    for (std::string_view text = all; !text.empty();) {
      const CodePoint point = decode(text);
      std::string spelled;
      const bool is_separator = point.value == '\n' || (point.value == 0 && GetParam() == "codeclimate");
      EXPECT_TRUE(is_separator || !report::append_visible(spelled, point)) << one.name << ": " << spelled;
      text.remove_prefix(point.size);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, Formats, ::testing::ValuesIn(format_names().begin(), format_names().end()),
                         [](const auto& each) {
                           std::string name(each.param);
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

TEST(Tty, PaintsAndLinksWhenAsked) {
  for (const Case& one : cases()) {
    if (one.name != "fixes" && one.name != "clean") continue;
    EXPECT_TRUE(matches_golden(golden(one, "color"), rendered(one, "tty", true)));
  }
}

TEST(Tty, PrintsNoSummaryWhenQuiet) {
  ReportOptions options;
  options.quiet = true;
  auto reporter = make_reporter("tty", options);
  ASSERT_TRUE(reporter);
  (*reporter)->finish();
  EXPECT_EQ((*reporter)->take(), "");
}

std::vector<std::string> keys(const ordered_json& object) {
  std::vector<std::string> names;
  for (const auto& item : object.items()) names.push_back(item.key());
  return names;
}

TEST(Json, IsOneArrayOfFindingsWithTheKeysOfTheContract) {
  for (const Case& one : cases()) {
    const ordered_json all = ordered_json::parse(rendered(one, "json"), nullptr, false);
    ASSERT_TRUE(all.is_array()) << one.name;
    std::size_t findings = 0;
    for (const CaseFile& file : one.files) findings += file.findings.size();
    EXPECT_EQ(all.size(), findings) << one.name;
    for (const ordered_json& finding : all) {
      EXPECT_THAT(keys(finding), ElementsAre("file", "line", "column", "endLine", "endColumn", "level", "code", "name",
                                             "message", "aliases", "url", "fixes"));
      for (const ordered_json& fix : finding["fixes"]) {
        EXPECT_THAT(keys(fix), ElementsAre("title", "applicability", "edits"));
        for (const ordered_json& edit : fix["edits"])
          EXPECT_THAT(keys(edit), ElementsAre("file", "line", "column", "endLine", "endColumn", "text"));
      }
    }
  }
}

TEST(Json, IsAnEmptyArrayWhenClean) { EXPECT_EQ(rendered(cases().front(), "json"), "[]\n"); }

TEST(Json, OffersNoFixWhoseTextWasMasked) {
  for (const Case& one : cases())
    for (const json& finding : json::parse(rendered(one, "json")))
      for (const json& fix : finding["fixes"])
        for (const json& edit : fix["edits"]) {
          const bool masked = edit["text"].get<std::string>().find("***") != std::string::npos;
          EXPECT_TRUE(!masked || fix["applicability"] == "display-only") << fix;
        }
}

/// What GitHub demands beyond the schema (integrations §8.2), and references that must agree.
void expect_fit_for_github(const json& log) {
  ASSERT_EQ(log["version"], "2.1.0");
  ASSERT_EQ(log["runs"].size(), 1U);
  const json& run = log["runs"][0];
  const json& rules = run["tool"]["driver"]["rules"];
  EXPECT_EQ(rules.size(), case_rules().size()) << "also the rules without a finding";
  for (const json& rule : rules) {
    for (const char* text : {"/shortDescription/text", "/fullDescription/text", "/help/text", "/help/markdown"}) {
      const std::string value = rule.value(json::json_pointer(text), "");
      EXPECT_FALSE(value.empty()) << rule["id"] << text;
      const bool is_description = std::string_view(text).find("Description") != std::string_view::npos;
      EXPECT_TRUE(!is_description || value.size() <= 1024) << value;
    }
    const json& properties = rule["properties"];
    const std::set<std::string> tags = properties["tags"];
    EXPECT_EQ(properties.contains("security-severity"), tags.contains("security")) << rule["id"];
    EXPECT_LE(tags.size(), 10U);
  }
  for (const json& result : run["results"]) {
    EXPECT_EQ(rules.at(result["ruleIndex"].get<std::size_t>())["id"], result["ruleId"]);
    ASSERT_EQ(result["locations"].size(), 1U);
    const json& place = result["locations"][0]["physicalLocation"];
    const json& location = place["artifactLocation"];
    EXPECT_EQ(run["artifacts"].at(location["index"].get<std::size_t>())["location"]["uri"], location["uri"]);
    EXPECT_TRUE(!location.contains("uriBaseId") ||
                run["originalUriBaseIds"].contains(location["uriBaseId"].get<std::string>()));
    for (const char* number : {"startLine", "startColumn", "endLine", "endColumn"})
      EXPECT_GE(place["region"].value(number, 0), 1) << number;
    EXPECT_FALSE(result["partialFingerprints"]["primaryLocationLineHash"].get<std::string>().empty());
    EXPECT_EQ(result["message"]["text"].get<std::string>().back(), '.');
  }
}

TEST(Sarif, HasWhatGitHubDemands) {
  for (const Case& one : cases()) {
    SCOPED_TRACE(one.name);
    const json log = json::parse(rendered(one, "sarif"), nullptr, false);
    ASSERT_FALSE(log.is_discarded());
    expect_fit_for_github(log);
  }
}

TEST(Sarif, IsCompleteWithoutRulesOrFilesOrRoot) {
  const ReportOptions options;
  auto reporter = make_reporter("sarif", options);
  ASSERT_TRUE(reporter);
  (*reporter)->finish();
  const json log = json::parse((*reporter)->take(), nullptr, false);
  ASSERT_TRUE(log.is_object());
  EXPECT_TRUE(log["runs"][0]["tool"]["driver"]["rules"].is_array());
  EXPECT_EQ(log["runs"][0]["results"], json::array());
}

TEST(Sarif, KeepsTheWorstOfMoreResultsThanGitHubTakes) {
  constexpr std::uint32_t most = 25000;
  CaseFile file{std::make_unique<SourceFile>("Dockerfile", "FROM a\n"), {}, {}};
  const auto add = [&](std::uint32_t count, Severity level) {
    for (std::uint32_t i = 0; i < count; ++i)
      file.findings.push_back({.rule = case_rules().front(), .span = {0, 4}, .level = level, .message = "x"});
  };
  add(10, Severity::style);
  add(most - 5, Severity::warning);
  add(20, Severity::error);
  const ReportOptions options;
  auto reporter = make_reporter("sarif", options);
  (*reporter)->file({*file.source, file.findings, file.secrets});
  (*reporter)->finish();
  const json run = json::parse((*reporter)->take())["runs"][0];
  ASSERT_EQ(run["results"].size(), most);
  std::map<std::string, std::size_t> levels;
  for (const json& result : run["results"]) ++levels[result["level"].get<std::string>()];
  EXPECT_THAT(levels, ElementsAre(std::pair("error", 20U), std::pair("warning", most - 20)));
  EXPECT_EQ(run["results"].back()["level"], "error") << "the order stays";
  EXPECT_TRUE(run["invocations"][0]["executionSuccessful"]);
  EXPECT_EQ(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"],
            "There are 25025 results; only the 25000 worst are listed.");
}

TEST(Sarif, ListsARuleThatReportedWithoutBeingEnabled) {
  const ReportOptions options;
  auto reporter = make_reporter("sarif", options);
  ASSERT_TRUE(reporter);
  for (const Case& one : cases())
    for (const CaseFile& file : one.files) (*reporter)->file({*file.source, file.findings, file.secrets});
  (*reporter)->finish();
  const json log = json::parse((*reporter)->take(), nullptr, false);
  for (const json& result : log["runs"][0]["results"])
    EXPECT_EQ(log["runs"][0]["tool"]["driver"]["rules"].at(result["ruleIndex"].get<std::size_t>())["id"],
              result["ruleId"]);
}

}  // namespace
}  // namespace plimsoll::testing
