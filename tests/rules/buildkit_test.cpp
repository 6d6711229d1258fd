// What fixtures do not show of BuildKit's checks: their fixes, and who speaks where another rule finds the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "plimsoll/lint.hpp"
#include "plimsoll/rule.hpp"

namespace plimsoll {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

LintResult lint(const Selection& selection, std::string text) {
  LintOptions options;
  options.selection = selection;
  auto linter = Linter::create(std::move(options));
  return linter->lint(std::make_unique<SourceFile>("-", std::move(text)));
}

/// `text` with the fixes of the rule, all at once; "no fix" where it offers none.
std::string fixed(const char* code, const std::string& text, Profile profile = Profile::recommended) {
  std::vector<Edit> edits;
  for (const Finding& finding : lint({.profile = profile, .select = {code}}, text).findings)
    for (const Fix& fix : finding.fixes) edits.insert(edits.end(), fix.edits.begin(), fix.edits.end());
  if (edits.empty()) return "no fix";
  std::ranges::sort(edits, std::ranges::greater{}, [](const Edit& edit) { return edit.span.begin; });
  std::string out = text;
  for (const Edit& edit : edits) out.replace(edit.span.begin, edit.span.size(), edit.text);
  return out;
}

std::vector<std::string_view> codes(const Selection& selection, const std::string& text) {
  std::vector<std::string_view> found;
  for (const Finding& finding : lint(selection, text).findings) found.push_back(finding.rule->info.code);
  return found;
}

TEST(BuildkitFixes, LetterCaseIsChangedInPlace) {
  EXPECT_EQ(fixed("StageNameCasing", "FROM a AS Build\n"), "FROM a AS build\n");
  EXPECT_EQ(fixed("FromAsCasing", "FROM a as b\n"), "FROM a AS b\n");
  EXPECT_EQ(fixed("ConsistentInstructionCasing", "FROM a\nrun b\nCMD []\n"), "FROM a\nRUN b\nCMD []\n");
  EXPECT_EQ(fixed("ConsistentInstructionCasing", "FROM a\nru\\\nn b\nCMD []\n"), "no fix");
  EXPECT_EQ(fixed("ExposeProtoCasing", "FROM a\nEXPOSE 80/TCP 9\n"), "FROM a\nEXPOSE 80/tcp 9\n");
  EXPECT_EQ(fixed("ExposeProtoCasing", "FROM a\nENV p=80/TCP\nEXPOSE $p\n"), "no fix");
}

TEST(BuildkitFixes, FromAsIsNotChangedTwice) {
  const std::string text = "from a AS b\nRUN c\nRUN d\n";
  EXPECT_EQ(fixed("FromAsCasing", text), "no fix");
  EXPECT_EQ(fixed("ConsistentInstructionCasing", text), "FROM a AS b\nRUN c\nRUN d\n");
}

TEST(BuildkitFixes, EmptyLinesAreDeletedAndCommentsStay) {
  EXPECT_EQ(fixed("NoEmptyContinuation", "FROM a\nRUN b \\\n\n  # c\r\n \t\r\n  d\n\nUSER e\n"),
            "FROM a\nRUN b \\\n  # c\r\n  d\n\nUSER e\n");
  EXPECT_EQ(fixed("NoEmptyContinuation", "FROM a\nRUN b \\\n\n", Profile::buildkit), "FROM a\nRUN b \\\n");
}

TEST(BuildkitFixes, LegacyPairsAreQuotedWhereTheyHaveBlanks) {
  const auto legacy = [](const std::string& line) { return fixed("LegacyKeyValueFormat", "FROM a\n" + line); };
  EXPECT_EQ(legacy("ENV a b"), "FROM a\nENV a=b");
  EXPECT_EQ(legacy("ENV a   b  c\n"), "FROM a\nENV a=\"b  c\"\n");
  EXPECT_EQ(legacy("LABEL a.b $c\n"), "FROM a\nLABEL a.b=$c\n");
  EXPECT_EQ(legacy("ENV a \"b\"\n"), "FROM a\nENV a=\"b\"\n");
  EXPECT_EQ(legacy("ENV a é\n"), "FROM a\nENV a=\"é\"\n");
  EXPECT_EQ(legacy("ENV a \"b\" c\n"), "no fix") << "the quotes vanish, the blank stays";
  EXPECT_EQ(legacy("ENV a b\\ c\n"), "no fix");
  EXPECT_EQ(legacy("ENV a b \\\n  c\n"), "no fix");
  EXPECT_EQ(legacy("ENV \"a\" b\n"), "no fix");
}

TEST(BuildkitFixes, HostPortsAndPlatformsAreRemoved) {
  EXPECT_EQ(fixed("ExposeInvalidFormat", "FROM a\nEXPOSE 1.2.3.4:80:81/tcp\n"), "FROM a\nEXPOSE 81/tcp\n");
  EXPECT_EQ(fixed("ExposeInvalidFormat", "FROM a\nEXPOSE 1.2.3:80:81\n"), "no fix") << "no address at all";
  EXPECT_EQ(fixed("RedundantTargetPlatform", "FROM --platform=$TARGETPLATFORM  a\n"), "FROM a\n");
  EXPECT_EQ(fixed("RedundantTargetPlatform", "FROM --platform=$TARGETPLATFORM \\\n a\n"), "no fix");
}

TEST(BuildkitFixes, MisspeltNamesAreReplaced) {
  EXPECT_EQ(fixed("UndefinedArgInFrom", "ARG TAG=1\nFROM a:${TGA}\n"), "ARG TAG=1\nFROM a:${TAG}\n");
  EXPECT_EQ(fixed("UndefinedVar", "FROM scratch\nENV FOO=1\nUSER $FOOO\n"), "FROM scratch\nENV FOO=1\nUSER $FOO\n");
}

TEST(BuildkitFixes, TheInstructionWithoutEffectIsDeleted) {
  const std::string text = "FROM a\nCMD [\"b\"]\nCMD [\"c\"]\n";
  EXPECT_EQ(fixed("MultipleInstructionsDisallowed", text), "FROM a\nCMD [\"c\"]\n");
  EXPECT_EQ(fixed("MultipleInstructionsDisallowed", text, Profile::buildkit), "FROM a\nCMD [\"c\"]\n");
  EXPECT_EQ(fixed("JSONArgsRecommended", "FROM a\nCMD b c\n", Profile::buildkit), "FROM a\nCMD [\"b\", \"c\"]\n");
  EXPECT_EQ(fixed("JSONArgsRecommended", "FROM a\nCMD\n", Profile::buildkit), "no fix");
}

TEST(BuildkitVariants, AreSaidOnceInTheProfileOfAllRules) {
  const Selection all{.profile = Profile::all};
  const auto once = [&](const std::string& text, std::initializer_list<const char*> variants) {
    Selection some = all;
    some.select.assign(variants.begin(), variants.end());
    return codes(some, text);
  };
  EXPECT_THAT(once("FROM a\nMAINTAINER b\n", {"DL4000", "MaintainerDeprecated"}), ElementsAre("DL4000"));
  EXPECT_THAT(once("FROM a AS b\nFROM c AS b\n", {"DL3024", "DuplicateStageName"}), ElementsAre("DL3024"));
  EXPECT_THAT(once("FROM a\nCMD b\n", {"DL3025", "JSONArgsRecommended"}), ElementsAre("DL3025"));
  EXPECT_THAT(once("FROM a\nWORKDIR b\n", {"DL3000", "WorkdirRelativePath"}), ElementsAre("DL3000"));
  EXPECT_THAT(once("FROM --platform=linux/amd64 a\n", {"DL3029", "FromPlatformFlagConstDisallowed"}),
              ElementsAre("DL3029"));
  EXPECT_THAT(once("FROM a AS scratch\n", {"DL3063", "ReservedStageName"}), ElementsAre("DL3063"));
  EXPECT_THAT(once("FROM --platform=$TARGETPLATFORM a\n", {"DL3065", "RedundantTargetPlatform"}),
              ElementsAre("DL3065"));
  EXPECT_THAT(once("FROM scratch\nENV A=1 B=$A\n", {"DL3044", "UndefinedVar"}), ElementsAre("DL3044"));
  EXPECT_THAT(once("FROM a\nARG TOKEN\n", {"DL3064", "PL4003", "SecretsUsedInArgOrEnv"}), ElementsAre("DL3064"));
  EXPECT_THAT(once("FROM a\nENV DB_PASSWORD=Tr7-kuW2\nARG TOKEN\n", {"PL4003", "SecretsUsedInArgOrEnv"}),
              ElementsAre("PL4003", "PL4003"));
  const auto multiple = {"DL3012", "DL4003", "DL4004", "MultipleInstructionsDisallowed"};
  EXPECT_THAT(once("FROM a\nCMD []\nCMD []\nHEALTHCHECK NONE\nHEALTHCHECK NONE\n", multiple),
              ElementsAre("DL4003", "DL3012"));
  EXPECT_THAT(once("FROM a\nENTRYPOINT []\nENTRYPOINT []\n", multiple), ElementsAre("DL4004"));
}

TEST(BuildkitVariants, AnyOfThemMayBeNamedToSilenceADefect) {
  EXPECT_THAT(
      codes({.select = {"DL4003"}}, "FROM a\nCMD []\n# plimsoll ignore=MultipleInstructionsDisallowed\nCMD []\n"),
      IsEmpty());
  EXPECT_THAT(codes({.select = {"DL4003"}}, "FROM a\nCMD []\n# check=skip=MultipleInstructionsDisallowed\nCMD []\n"),
              IsEmpty());
}

}  // namespace
}  // namespace plimsoll
