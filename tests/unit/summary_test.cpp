// The one line behind a report: what was found, what was fixed, and what could be.
#include "report/summary.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <memory>
#include <optional>
#include <vector>

#include "plimsoll/fix.hpp"
#include "plimsoll/rule.hpp"

namespace plimsoll::report {
namespace {

constexpr Rule kRule{.info = {.code = "T1", .name = "first"}};

Finding finding(Severity level, std::initializer_list<Applicability> fixes = {}) {
  Finding made{.rule = &kRule, .level = level};
  for (const Applicability each : fixes) made.fix(each, "", {});
  return made;
}

struct File {
  std::vector<Finding> findings = {};
  std::size_t fixed = 0;
  std::size_t known_already = 0;
};

std::string text_of(const std::vector<File>& files, const ReportOptions& options = {}) {
  Summary summary(options);
  const SourceFile source("Dockerfile", "FROM a\n");
  for (const File& each : files)
    summary.add({.source = source,
                 .findings = each.findings,
                 .secrets = {},
                 .fixed = each.fixed,
                 .known_already = each.known_already});
  return summary.text();
}

ReportOptions with(std::optional<Applicability> applied, bool fix_only = false) {
  ReportOptions options;
  options.applied = applied;
  options.fix_only = fix_only;
  return options;
}

constexpr auto kSafe = Applicability::safe;
constexpr auto kUnsafe = Applicability::unsafe;
constexpr auto kShown = Applicability::display_only;

TEST(Summary, CountsFilesAndLevels) {
  EXPECT_EQ(text_of({{}}), "No problems found in 1 file.");
  EXPECT_EQ(text_of({{}, {}}), "No problems found in 2 files.");
  EXPECT_EQ(text_of({{.findings = {finding(Severity::error)}}}), "Found 1 problem in 1 file: 1 error.");
  EXPECT_EQ(text_of({{},
                     {.findings = {finding(Severity::style), finding(Severity::warning), finding(Severity::warning),
                                   finding(Severity::error), finding(Severity::error), finding(Severity::info)}}}),
            "Found 6 problems in 1 of 2 files: 2 errors, 2 warnings, 1 info, 1 style.");
}

TEST(Summary, SaysWhichFlagMendsWhat) {
  const Finding safe = finding(Severity::info, {kShown, kUnsafe, kSafe});
  const Finding unsafe = finding(Severity::info, {kUnsafe, kShown});
  const Finding shown = finding(Severity::info, {kShown});
  const auto end = [](const std::vector<Finding>& findings, const ReportOptions& options = {}) {
    const std::string text = text_of({{.findings = findings}}, options);
    return text.substr(text.find("info.") + 5);
  };
  EXPECT_EQ(end({safe, safe}), " 2 fixable with --fix.");
  EXPECT_EQ(end({unsafe, shown}), " 1 fixable with --fix --unsafe-fixes.");
  EXPECT_EQ(end({safe, unsafe}), " 1 fixable with --fix, 1 more with --unsafe-fixes.");
  EXPECT_EQ(end({shown}), "");
  EXPECT_EQ(end({safe, unsafe}, with(kSafe)), " 1 fixable with --unsafe-fixes.") << "the safe one was refused";
  EXPECT_EQ(end({safe, unsafe}, with(kUnsafe)), "");
}

TEST(Summary, PromisesWhatMayBeAppliedToTheFile) {
  const Finding safe = finding(Severity::info, {kSafe});
  Finding in_another_file = finding(Severity::info, {kUnsafe});
  in_another_file.fixes[0].target = std::make_shared<const SourceFile>(".dockerignore", "");
  const auto end = [&](const FixOptions& fixes) {
    Summary summary(ReportOptions{});
    const SourceFile source("Dockerfile", "FROM a\n");
    const std::vector<Finding> findings = {safe, in_another_file};
    summary.add({.source = source, .findings = findings, .secrets = {}, .fixes = &fixes});
    const std::string text = summary.text();
    return text.substr(text.find("info.") + 5);
  };
  constexpr const Rule* kKnown[] = {&kRule};
  EXPECT_EQ(end({}), " 1 fixable with --fix, 1 more with --unsafe-fixes.");
  EXPECT_EQ(end({.ignore_files = false}), " 1 fixable with --fix.");
  EXPECT_EQ(end({.level = kUnsafe}), " 2 fixable with --fix.");
  EXPECT_EQ(end({.rules = *FixRules::create(kKnown, {}, {"T1"})}), "");
}

TEST(Summary, TellsWhatWasFixed) {
  const Finding left = finding(Severity::info);
  EXPECT_EQ(text_of({{.fixed = 1}}, with(kSafe)), "Fixed 1 problem. No problems left in 1 file.");
  EXPECT_EQ(text_of({{.findings = {left}, .fixed = 2}, {.fixed = 1}}, with(kSafe)),
            "Fixed 3 problems. Found 1 problem in 1 of 2 files: 1 info.");
  EXPECT_EQ(text_of({{.fixed = 2}, {}}, with(kSafe, true)), "Fixed 2 problems in 1 file.");
  EXPECT_EQ(text_of({{}, {}}, with(kSafe, true)), "Nothing to fix in 2 files.");
}

TEST(Summary, TellsWhatABaselineKeepsBack) {
  EXPECT_EQ(text_of({{.known_already = 3}}), "No new problems found in 1 file. The baseline keeps back 3 more.");
  EXPECT_EQ(text_of({{.findings = {finding(Severity::info)}, .known_already = 1}}),
            "Found 1 problem in 1 file: 1 info. The baseline keeps back 1 more.");
}

}  // namespace
}  // namespace plimsoll::report
