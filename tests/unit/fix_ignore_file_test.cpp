// Fixes that are about the ignore file: what the next pass sees, and what they may not do.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "plimsoll/fix.hpp"
#include "plimsoll/rule.hpp"

namespace plimsoll {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr Rule kFirst{.info = {.code = "T1", .name = "first", .category = Category::context}};
constexpr Rule kSecond{.info = {.code = "T2", .name = "second", .category = Category::context}};

/// Asks for lines in an ignore file that do not stand in it: one finding a line.
Examined lacks_lines(std::unique_ptr<const SourceFile> source, const IgnoreFileTexts& texts,
                     const std::vector<std::string>& lines, std::string text = "") {
  if (const auto edited = texts.find(ignore_file_key("x/.dockerignore")); edited != texts.end()) text = edited->second;
  Examined examined{parse(std::move(source)), {}, {}};
  for (const std::string& line : lines) {
    if (text.find(line + "\n") != std::string::npos) continue;
    Finding& finding = examined.findings.emplace_back();
    finding.rule = &kFirst;
    finding.message = line;
    const auto end = static_cast<std::uint32_t>(text.size());
    finding.fix(Applicability::safe, "add " + line, {{{end, end}, line + "\n"}},
                std::make_shared<const SourceFile>("x/.dockerignore", text));
  }
  return examined;
}

FixOutcome fix_ignore_file(const std::vector<std::string>& lines, std::string before, const FixOptions& options = {}) {
  return apply_fixes(std::make_unique<const SourceFile>("x/Dockerfile", "FROM a\n"), options,
                     [&](std::unique_ptr<const SourceFile> source, const IgnoreFileTexts& texts) {
                       return lacks_lines(std::move(source), texts, lines, before);
                     });
}

TEST(FixesOfIgnoreFiles, AreSeenByTheNextPass) {
  const FixOutcome outcome = fix_ignore_file({"a", "b", "a"}, "z\n");
  ASSERT_THAT(outcome.ignore_files, SizeIs(1));
  const EditedIgnoreFile& edited = outcome.ignore_files[0];
  EXPECT_EQ(edited.before->path(), "x/.dockerignore");
  EXPECT_EQ(edited.before->text(), "z\n");
  EXPECT_EQ(edited.after.text, "z\na\nb\n") << "the second insertion at one place waits; the same one goes in once";
  EXPECT_EQ(edited.after.map.forward({0, 2}), (Span{0, 2}));
  EXPECT_EQ(outcome.passes, 2U);
  ASSERT_TRUE(outcome.after);
  EXPECT_FALSE(outcome.changes_text());
  EXPECT_THAT(outcome.after->findings, IsEmpty());
  EXPECT_THAT(outcome.applied, SizeIs(3));
}

TEST(FixesOfIgnoreFiles, GoOnFromWhatEarlierOnesMade) {
  FixOptions options;
  options.invocation.ignore_files[ignore_file_key("./x/.dockerignore")] = "a\n";
  EXPECT_THAT(fix_ignore_file({"a"}, "", options).ignore_files, IsEmpty());
  EXPECT_EQ(fix_ignore_file({"b"}, "", options).ignore_files.at(0).before->text(), "a\n");
}

TEST(FixesOfIgnoreFiles, StayOutWhereTheyAreNotWanted) {
  FixOptions options;
  options.ignore_files = false;
  const FixOutcome outcome = fix_ignore_file({"a"}, "", options);
  EXPECT_THAT(outcome.ignore_files, IsEmpty());
  EXPECT_FALSE(outcome.after);
}

TEST(FixesOfIgnoreFiles, ThatBringAnErrorAreLeftOut) {
  const FixOutcome outcome = apply_fixes(std::make_unique<const SourceFile>("x/Dockerfile", "FROM a\n"), {},
                                         [&](std::unique_ptr<const SourceFile> source, const IgnoreFileTexts& texts) {
                                           Examined examined = lacks_lines(std::move(source), texts, {"a", "b"});
                                           const auto edited = texts.find(ignore_file_key("x/.dockerignore"));
                                           if (edited != texts.end() && edited->second.starts_with("a")) {
                                             Finding& finding = examined.findings.emplace_back();
                                             finding.rule = &kSecond;
                                             finding.level = Severity::error;
                                           }
                                           return examined;
                                         });
  EXPECT_THAT(outcome.problems, ElementsAre(HasSubstr("a fix of T1 would bring an error of T2")));
  ASSERT_THAT(outcome.ignore_files, SizeIs(1));
  EXPECT_EQ(outcome.ignore_files[0].after.text, "b\n");
}

TEST(FixesOfIgnoreFiles, HaveTheLineEndsOfThatFile) {
  const auto inserted = [](std::string ignore_file) {
    const SourceFile dockerfile("Dockerfile", "FROM a\r\n");
    const auto target = std::make_shared<const SourceFile>(".dockerignore", std::move(ignore_file));
    std::vector<Finding> findings(1);
    findings[0].fix(Applicability::safe, "", {{{target->size(), target->size()}, "b\n"}}, target);
    take_line_ends(dockerfile, findings);
    return findings[0].fixes[0].edits[0].text;
  };
  EXPECT_EQ(inserted("a\r\n"), "b\r\n");
  EXPECT_EQ(inserted("a\n"), "b\n");
  EXPECT_EQ(inserted(""), "b\n");
}

}  // namespace
}  // namespace plimsoll
