// What fixtures do not show of BuildKit's checks: who speaks where another rule finds the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

std::vector<std::string_view> codes(const Selection& selection, const std::string& text) {
  std::vector<std::string_view> found;
  for (const Finding& finding : lint(selection, text).findings) found.push_back(finding.rule->info.code);
  return found;
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
