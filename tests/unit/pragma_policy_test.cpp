// What a policy takes from comments: silence without a reason, and rules that no comment silences.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "plimsoll/lint.hpp"

namespace plimsoll {
namespace {

const std::vector<std::string> kSelect = {"DL4000", "DL3006", "unused-pragma", "malformed-pragma"};

/// What is found under the policy: code and marked text, separated by '|'.
std::string found(PragmaPolicy policy, std::string dockerfile, Profile profile = Profile::recommended) {
  LintOptions options{.selection = {.profile = profile, .select = kSelect}, .invocation = {.from_stdin = true}};
  options.pragma_policy = std::move(policy);
  const auto linter = Linter::create(std::move(options));
  if (!linter) return linter.error().text();
  const LintResult result = linter->lint(std::make_unique<const SourceFile>("-", std::move(dockerfile)));
  std::string out;
  for (const Finding& finding : result.findings)
    out += (out.empty() ? "" : "|") + std::string(finding.rule->info.code) + ' ' +
           std::string(result.document.source->slice(finding.span));
  return out;
}

TEST(Reasons, MayBeRequired) {
  const PragmaPolicy policy{.require_reason = true};
  EXPECT_EQ(found({}, "# plimsoll ignore=DL3006\nFROM a\n"), "");
  EXPECT_EQ(found(policy, "# plimsoll ignore=DL3006\nFROM a\n"), "PL1041 # plimsoll ignore=DL3006|DL3006 a");
  EXPECT_EQ(found(policy, "# hadolint global ignore=DL3006\nFROM a\n"),
            "PL1041 # hadolint global ignore=DL3006|DL3006 a");
  EXPECT_EQ(found(policy, "# plimsoll ignore=DL3006 # built for a test\nFROM a\n"), "");
  EXPECT_EQ(found(policy, "# hadolint ignore=DL3006 # built for a test\nFROM a\n"), "");
}

TEST(Reasons, ACommentCannotSilenceWhatIsSaidAboutItself) {
  const PragmaPolicy policy{.require_reason = true};
  EXPECT_EQ(found(policy, "# plimsoll ignore=DL3006,PL1041\nFROM a\n"),
            "PL1041 # plimsoll ignore=DL3006,PL1041|DL3006 a");
  EXPECT_EQ(found(policy, "# plimsoll ignore=PL1041 # they are old\n# plimsoll ignore=DL3006\nFROM a\n"), "DL3006 a")
      << "another with a reason can";
}

TEST(Reasons, AreNothingThatOtherScannersKnow) {
  EXPECT_EQ(found({}, "FROM a:1\n# trivy:ignore:DS-0022\nMAINTAINER m\n"), "");
  EXPECT_EQ(found({.require_reason = true}, "FROM a:1\n# trivy:ignore:DS-0022\nMAINTAINER m\n"), "DL4000 MAINTAINER");
}

TEST(Reasons, AreAskedForInEveryProfile) {
  const PragmaPolicy policy{.require_reason = true};
  for (const Profile profile : {Profile::hadolint, Profile::all}) {
    EXPECT_THAT(found(policy, "# hadolint ignore=DL3006\nFROM a\n", profile), ::testing::EndsWith("DL3006 a"));
    EXPECT_EQ(found(policy, "# hadolint ignore=DL3006 # why not\nFROM a\n", profile), "");
  }
}

TEST(Protection, NoCommentSilencesTheRule) {
  for (const char* const selector : {"DL4000", "maintainer-deprecated", "DS-0022", "MaintainerDeprecated", "DL4"}) {
    const PragmaPolicy policy{.never_ignore = {selector}};
    EXPECT_EQ(found(policy, "FROM a:1\n# plimsoll ignore=* # all\nMAINTAINER m\n"), "DL4000 MAINTAINER") << selector;
    EXPECT_EQ(found(policy, "FROM a:1\n# trivy:ignore:DS-0022\nMAINTAINER m\n"), "DL4000 MAINTAINER") << selector;
    EXPECT_EQ(found(policy, "# check=skip=all\nFROM a:1\nMAINTAINER m\n"), "DL4000 MAINTAINER") << selector;
    EXPECT_EQ(found(policy, "# plimsoll ignore=DL3006\nFROM a\n"), "") << "others are silenced";
  }
}

TEST(Protection, IsToldToWhoNamesTheRule) {
  const PragmaPolicy policy{.never_ignore = {"DL4000"}};
  EXPECT_EQ(found(policy, "FROM a:1\n# plimsoll ignore=DL4000\nMAINTAINER m\n"), "PL1041 DL4000|DL4000 MAINTAINER");
  EXPECT_EQ(found(policy, "FROM a:1\n# plimsoll ignore=DL4 # these\nMAINTAINER m\n"), "DL4000 MAINTAINER")
      << "a prefix means others too";
}

TEST(Protection, ReachesTheRulesAboutComments) {
  EXPECT_EQ(found({}, "# plimsoll global ignore=PL1041\n# plimsoll ignor=DL3006\nFROM a:1\n"), "");
  EXPECT_EQ(found({.never_ignore = {"PL1041"}}, "# plimsoll global ignore=PL1041\n# plimsoll ignor=DL3006\nFROM a:1\n"),
            "PL1041 PL1041|PL1041 ignor");
}

}  // namespace
}  // namespace plimsoll
