// The rules about stages and variables on whole files: their fixes, how they share out places, and that many stages are
// no trouble.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "plimsoll/lint.hpp"
#include "plimsoll/rule.hpp"

namespace plimsoll {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

LintResult lint(Selection selection, std::string text) {
  auto linter = Linter::create({.selection = std::move(selection), .invocation = {}});
  EXPECT_TRUE(linter) << linter.error().text();
  return linter->lint(std::make_unique<SourceFile>("-", std::move(text)));
}

/// "line:column CODE", for the rules about variables and stages.
std::vector<std::string> places(Profile profile, std::string text) {
  std::vector<std::string> out;
  const LintResult result = lint({.profile = profile}, std::move(text));
  for (const Finding& finding : result.findings) {
    const std::string_view name = finding.rule->info.name;
    if (name != "variable-out-of-scope" && name != "unused-arg" && name != "stage-name-differs-in-case" &&
        name != "invalid-image-reference" && name != "base-image-untagged")
      continue;
    const LineColumn at = result.document.source->line_column(finding.span.begin);
    out.push_back(fmt::format("{}:{} {}", at.line, at.column, finding.rule->info.code));
  }
  return out;
}

/// The text with all fixes of that rule.
std::string fixed(const char* code, std::string text) {
  const LintResult result = lint({.select = {code}}, text);
  std::vector<Edit> edits;
  for (const Finding& finding : result.findings)
    for (const Fix& fix : finding.fixes) edits.insert(edits.end(), fix.edits.begin(), fix.edits.end());
  std::ranges::stable_sort(edits, std::ranges::greater(), [](const Edit& edit) { return edit.span.begin; });
  for (const Edit& edit : edits) text.replace(edit.span.begin, edit.span.size(), edit.text);
  return text;
}

TEST(VariableOutOfScope, IsMendedByOneArgAStage) {
  EXPECT_EQ(fixed("PL7002", "ARG V=1\nFROM debian:12\nLABEL a=$V b=$V\nRUN echo $V\nFROM debian:12\nLABEL a=$V"),
            "ARG V=1\nFROM debian:12\nARG V\nLABEL a=$V b=$V\nRUN echo $V\nFROM debian:12\nARG V\nLABEL a=$V");
}

TEST(VariableOutOfScope, IsMendedWithTheLineEndOfTheFile) {
  EXPECT_EQ(fixed("PL7002", "FROM \\\r\n debian:12\r\nLABEL a=$TARGETARCH\r\n"),
            "FROM \\\r\n debian:12\r\nARG TARGETARCH\r\nLABEL a=$TARGETARCH\r\n");
}

TEST(VariableOutOfScope, IsNotMendedByAnArgWhereThatBringsNoValue) {
  for (const char* text :
       {"FROM debian:12\nLABEL a=$V\nARG V=1\n", "FROM debian:12\nARG V=1\nFROM debian:12\nLABEL a=$V\n",
        "FROM debian:12\nARG V=1\nFROM debian:$V\n"})
    EXPECT_EQ(fixed("PL7002", text), text);
}

TEST(VariableOutOfScope, SaysAPlaceOnceInEveryProfile) {
  const std::string text =
      "FROM debian:12\nARG V=1\nFROM debian:$V\nFROM debian:12\nLABEL a=$V b=$NOWHERE\nRUN echo $V\n";
  for (const Profile profile : {Profile::recommended, Profile::all})
    EXPECT_THAT(places(profile, text), ElementsAre("3:6 PL1022", "3:14 PL7002", "5:10 PL7002", "5:15 UndefinedVar"));
  EXPECT_THAT(places(Profile::buildkit, text), ElementsAre("3:6 PL1022", "3:14 UndefinedArgInFrom"))
      << "the builder stops at the image";
}

TEST(VariableOutOfScope, LeavesNothingForUnusedArg) {
  EXPECT_THAT(places(Profile::recommended, "ARG V=1\nFROM debian:12\nLABEL a=$V\n"), ElementsAre("3:10 PL7002"));
  EXPECT_THAT(places(Profile::recommended, "FROM debian:12\nLABEL a=$V\nARG V=1\n"), ElementsAre("2:10 PL7002"));
}

TEST(UnusedArg, IsMendedByDeletingItsLine) {
  EXPECT_EQ(fixed("PL7001", "ARG A=1\n# about B\nARG B\nFROM debian:$A\nARG C=\\\n1\nCMD [\"a\"]\n"),
            "ARG A=1\n# about B\nFROM debian:$A\nCMD [\"a\"]\n");
  const char* const several = "ARG A B=2\nFROM debian:$A\n";
  EXPECT_EQ(fixed("PL7001", several), several);
}

TEST(StageNameDiffersInCase, IsMendedToTheNameThatTheStageHas) {
  EXPECT_EQ(fixed("PL2010", "FROM a AS Base\nFROM Base AS x\nFROM X\nCOPY --from=BASE --link a b\n"),
            "FROM a AS Base\nFROM base AS x\nFROM x\nCOPY --from=Base --link a b\n");
}

TEST(StageNameDiffersInCase, IsAllThatIsSaidOfThatName) {
  EXPECT_THAT(places(Profile::recommended, "FROM debian:12 AS base\nFROM Base\n"), ElementsAre("2:6 PL2010"));
  EXPECT_THAT(places(Profile::buildkit, "FROM debian:12 AS base\nFROM Base\n"), ElementsAre("2:6 PL1022"));
}

TEST(Stages, InAnyNumberAreNoTrouble) {
  std::string text = "ARG GLOBAL\nARG V=1\nFROM debian:12 AS s0\n";
  for (int i = 1; i < 5000; ++i)
    text += fmt::format("FROM s{0} AS s{1}\nARG A{1}\nCOPY --from=S{0} $V $GLOBAL /\nCOPY --from=nothing-{1} / /\n",
                        i - 1, i);
  for (int i = 0; i < 200; ++i) text += fmt::format("FROM build-$V-{}-*\n", i);
  EXPECT_FALSE(lint({.select = {"PL8001", "PL7001", "PL7002", "PL2010", "DL3022"}}, text).findings.empty());
}

TEST(Stages, ThatCannotBeReadAreLeftAlone) {
  for (const char* text :
       {"FROM\n", "FROM a b c d\nFROM\n", "ARG\nFROM $\nRUN $\n", "RUN ${A\nFROM ${A\n", "FROM ${A:-${B}} AS \n"})
    EXPECT_THAT(lint({.select = {"PL8001", "PL7001", "PL2010"}}, text).findings, IsEmpty()) << text;
}

}  // namespace
}  // namespace plimsoll
