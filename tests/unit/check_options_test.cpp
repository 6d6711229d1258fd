// `# check=`: how the options are read, which findings they reach, and what the order of the builder leaves.
#include "rule/check_options.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lint/builder_order.hpp"
#include "lint/frontend.hpp"
#include "plimsoll/engine.hpp"
#include "support/shared.hpp"
#include "support/vectors.hpp"

namespace plimsoll {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

CheckOptions read(std::string_view text) {
  Result<CheckOptions> options = parse_check_options(text);
  EXPECT_TRUE(options) << text;
  return options ? *options : CheckOptions();
}

std::string problem(std::string_view text) {
  const Result<CheckOptions> options = parse_check_options(text);
  return options ? "" : options.error().message;
}

TEST(CheckOptions, AreListsOfNamesAndOneFlag) {
  const CheckOptions options = read(" skip = A , B ;experimental=C;error=T");
  EXPECT_THAT(options.skip, ElementsAre("A", "B"));
  EXPECT_THAT(options.experimental, ElementsAre("C"));
  EXPECT_TRUE(options.error);
  EXPECT_TRUE(read("").empty());
}

TEST(CheckOptions, AllCountsAloneAndInLowerCaseOnly) {
  EXPECT_TRUE(read("skip=all").skip_all);
  EXPECT_FALSE(read("skip=ALL").skip_all);
  EXPECT_THAT(read("skip=all,A").skip, ElementsAre("all", "A"));
  EXPECT_TRUE(read("experimental=all").experimental_all);
}

TEST(CheckOptions, TheLastOfAKeyHoldsAndAFourthPartBelongsToTheThird) {
  EXPECT_THAT(read("skip=A;skip=B").skip, ElementsAre("B"));
  EXPECT_THAT(read("skip=A;error=0;skip=B;C=D").skip, ElementsAre("B;C=D"));
}

TEST(CheckOptions, MalformedOnesAreRefused) {
  EXPECT_THAT(problem("skip"), HasSubstr("\"skip\""));
  EXPECT_THAT(problem("Skip=A"), HasSubstr("\"Skip\""));
  EXPECT_THAT(problem("skip=A;"), HasSubstr("\"\""));
  EXPECT_THAT(problem("error=yes"), HasSubstr("\"error=yes\""));
}

TEST(CheckOptions, AgreeWithTheSharedVectors) {
  const auto shared = testing::shared_folder();
  if (!shared) GTEST_SKIP() << "no shared folder with vectors";
  const auto vectors = testing::vectors(*shared, "lintopts");
  EXPECT_FALSE(vectors.empty());
  for (const auto& vector : vectors) {
    const std::string text = vector.at("text");
    const auto& result = vector.at("result");
    if (result.contains("error")) {
      EXPECT_EQ(problem(text), result.at("error")) << text;
      continue;
    }
    const auto names = [&](const char* key) {
      return result.at(key).is_null() ? std::vector<std::string>() : result.at(key).get<std::vector<std::string>>();
    };
    const CheckOptions options = read(text);
    EXPECT_EQ(options.skip_all, result.at("skipall")) << text;
    EXPECT_EQ(options.experimental_all, result.at("expall")) << text;
    EXPECT_EQ(options.error, result.at("error_flag")) << text;
    EXPECT_EQ(options.skip, names("skip")) << text;
    EXPECT_EQ(options.experimental, names("exp")) << text;
  }
}

struct CopyCheck {
  void visit(const ast::Copy& copy, Pass& pass) const {
    pass.report(copy.keyword.span, "copy").when(BuildPhase::run, copy.index, BuildTurn::warning);
  }
};
struct FileCheck {
  void visit(const ast::Copy& copy, Pass& pass) const {
    pass.report(copy.keyword.span, "file").when(BuildPhase::stage_names, copy.index, BuildTurn::warning);
  }
};
struct CousinCheck {
  void visit(const ast::Copy& copy, Pass& pass) const { pass.report(copy.keyword.span, "cousin"); }
};
struct RefuseRun {
  void visit(const ast::Run& run, Pass& pass) const {
    pass.report(run.keyword.span, "refused").when(BuildPhase::run, run.index, BuildTurn::error);
  }
};

constexpr ProfileLevels kChecked = {.buildkit = Severity::warning};
constexpr std::string_view kCopyCheck[] = {"CopyCheck"};
extern constinit const Rule copy_check;
extern constinit const Rule file_check;
extern constinit const Rule trial;
extern constinit const Rule cousin;
extern constinit const Rule alias_cousin;
extern constinit const Rule refuse_run;
constinit const Rule copy_check =
    rule<CopyCheck>({.code = "CopyCheck", .name = "copy", .profiles = kChecked, .category = Category::layer});
constinit const Rule file_check =
    rule<FileCheck>({.code = "FileCheck", .name = "file", .profiles = kChecked, .category = Category::layer});
constinit const Rule trial = rule<CopyCheck>(
    {.code = "TrialCheck", .name = "trial", .profiles = kChecked, .category = Category::layer, .experimental = true});
constinit const Rule cousin = rule<CousinCheck>({.code = "XX1001", .name = "copy", .category = Category::layer});
constinit const Rule alias_cousin =
    rule<CousinCheck>({.code = "XX1002", .name = "other", .aliases = kCopyCheck, .category = Category::layer});
constinit const Rule refuse_run =
    rule<RefuseRun>({.code = "PL1999", .name = "refused", .profiles = kChecked, .category = Category::syntax});
constexpr const Rule* kRules[] = {&copy_check, &file_check, &trial, &cousin, &alias_cousin, &refuse_run};

/// "CODE line" of what is left.
std::vector<std::string> left(const std::string& text, bool as_buildkit = true,
                              std::map<std::string, std::string, std::less<>> build_args = {}) {
  const Document document = parse(std::make_unique<SourceFile>("Dockerfile", text));
  const Invocation invocation{.build_args = std::move(build_args)};
  const Model model(document, invocation);
  std::vector<EnabledRule> enabled;
  for (const Rule* rule : kRules)
    enabled.push_back({.rule = rule, .level = rule == &refuse_run ? Severity::error : Severity::warning});
  std::vector<Finding> findings = Engine(enabled).run(document, model);
  if (as_buildkit) drop_what_the_builder_never_says(findings);
  apply_check_options(document, check_options_of(document, invocation).options, kRules, as_buildkit, findings);
  std::vector<std::string> out;
  for (const Finding& finding : findings)
    out.push_back(std::string(finding.rule->info.code) + " " +
                  std::to_string(document.source->line_column(finding.span.begin).line));
  return out;
}

TEST(CheckOptions, OfTheFileReachAllVariantsOfACheck) {
  EXPECT_THAT(left("FROM a\nCOPY a b\n"), ElementsAre("CopyCheck 2", "FileCheck 2", "XX1001 2", "XX1002 2"));
  EXPECT_THAT(left("# check=skip=CopyCheck\nFROM a\nCOPY a b\n"), ElementsAre("FileCheck 3"));
  EXPECT_THAT(left("# check=skip=copycheck\nFROM a\nCOPY a b\n").size(), 4U) << "names are compared with case";
  EXPECT_THAT(left("# check=skip=all\nFROM a\nCOPY a b\n"), IsEmpty());
  EXPECT_THAT(left("FROM a\n# check=skip=x\n# x\n\nCOPY a b\n").size(), 4U);
}

TEST(CheckOptions, OfACommentReachItsInstructionOnly) {
  EXPECT_THAT(left("FROM a\n# check=skip=CopyCheck\n\nCOPY a b\nCOPY c d\n"),
              ElementsAre("FileCheck 4", "CopyCheck 5", "FileCheck 5", "XX1001 5", "XX1002 5"));
  EXPECT_THAT(left("FROM a\n# check=skip=FileCheck\nCOPY a b\n"), ::testing::Contains("FileCheck 3"))
      << "what is said of the whole file listens to the file's options only";
  EXPECT_THAT(left("FROM a\n# check=skip=all\n# check=skip=none\nCOPY a b\n"), ElementsAre("FileCheck 4"))
      << "the first one counts";
  EXPECT_THAT(left("FROM a\n# check=bad\n# check=skip=all\nCOPY a b\n").size(), 4U) << "also when it is malformed";
  EXPECT_THAT(left("FROM a\n  # check=skip=all\nCOPY a b\n").size(), 4U) << "never an indented one";
}

TEST(CheckOptions, AnExperimentalCheckWaitsToBeAskedFor) {
  EXPECT_THAT(left("# check=skip=all;experimental=TrialCheck\nFROM a\nCOPY a b\n"), ElementsAre("TrialCheck 3"));
  EXPECT_THAT(left("FROM a\n# check=experimental=all\nCOPY a b\n"), ::testing::Contains("TrialCheck 3"));
  EXPECT_THAT(left("FROM a\nCOPY a b\n", false), ::testing::Contains("TrialCheck 2"))
      << "who selects it elsewhere means it";
}

TEST(CheckOptions, TheBuildArgumentReplacesTheDirective) {
  const std::string text = "# check=skip=all\nFROM a\nCOPY a b\n";
  EXPECT_THAT(left(text, true, {{"BUILDKIT_DOCKERFILE_CHECK", "skip=FileCheck"}}),
              ElementsAre("CopyCheck 3", "XX1001 3", "XX1002 3"));
}

TEST(BuilderOrder, WhatStandsBehindTheFirstErrorIsNeverSaid) {
  EXPECT_THAT(left("FROM a\nCOPY a b\nRUN x\nCOPY c d\n"),
              ElementsAre("CopyCheck 2", "FileCheck 2", "XX1001 2", "XX1002 2", "PL1999 3", "FileCheck 4", "XX1001 4",
                          "XX1002 4"))
      << "the check of names comes before anything runs, and the builder has no say in other rules";
}

bool foreign(const std::string& text, Invocation invocation = {}) {
  return has_foreign_frontend(parse(std::make_unique<SourceFile>("Dockerfile", text)), invocation);
}

TEST(Frontend, AnythingButDockersOwnAndItsMirrorsIsForeign) {
  EXPECT_FALSE(foreign("FROM a\n"));
  EXPECT_FALSE(foreign("# syntax=docker/dockerfile:1\nFROM a\n"));
  EXPECT_FALSE(foreign("# syntax=docker/dockerfile-upstream:master-labs\nFROM a\n"));
  EXPECT_FALSE(foreign("# syntax=registry.example.com:5000/mirror/dockerfile@sha256:0\nFROM a\n"));
  EXPECT_TRUE(foreign("# syntax=example/earthfile:1\nFROM a\n"));
  EXPECT_TRUE(foreign("// syntax=example/buildpack\nFROM a\n"));
  EXPECT_TRUE(foreign("FROM a\n", {.build_args = {{"BUILDKIT_SYNTAX", "example/x"}}}));
}

}  // namespace
}  // namespace plimsoll
