// How the rules about secrets share a file: one finding a span, whichever of them run; and what reports must mask.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "plimsoll/lint.hpp"

namespace plimsoll {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string kToken = std::string("gh") + "p_" + "9fK2mQ7xVb4RtZ8cLw3NsY6hJd1GpE5aUo0i";
const std::string kKey = std::string("-----BEGIN ") + "PRIVATE KEY-----\\n" +
                         "MIIEpAIBAAKCAQEAx7Rk2Wq9ZfLd3YtNvB8sHcUjP5oGm1KiXeT4rQa6VwJyDnFl" + "\\n-----END " +
                         "PRIVATE KEY-----";

LintResult lint(std::string text, std::vector<std::string> select) {
  LintOptions options;
  options.selection.select = std::move(select);
  const Result<Linter> linter = Linter::create(std::move(options));
  EXPECT_TRUE(linter);
  return linter->lint(std::make_unique<const SourceFile>("-", std::move(text)));
}

/// "CODE:text under the finding".
std::vector<std::string> findings(std::string text,
                                  std::vector<std::string> select = {"PL4001", "PL4002", "PL4003", "PL4004"}) {
  const LintResult result = lint(std::move(text), std::move(select));
  std::vector<std::string> out;
  for (const Finding& finding : result.findings)
    out.push_back(std::string(finding.rule->info.code) + ":" +
                  std::string(result.document.source->slice(finding.span)));
  return out;
}

TEST(SecretRules, TheOneThatSaysMostKeepsTheSpan) {
  EXPECT_THAT(findings("FROM a:1\nENV API_TOKEN=" + kToken + "\n"), ElementsAre("PL4001:" + kToken));
  EXPECT_THAT(findings("FROM a:1\nENV API_TOKEN=\"Bearer " + kToken + "\"\n"), ElementsAre("PL4001:" + kToken));
  EXPECT_THAT(findings("FROM a:1\nRUN git clone https://ci:" + kToken + "@git.example.com/a\n"),
              ElementsAre("PL4001:" + kToken));
  EXPECT_THAT(findings("FROM a:1\nENV SSH_PRIVATE_KEY=\"" + kKey + "\"\n"), ElementsAre("PL4002:" + kKey));
  EXPECT_THAT(findings("FROM a:1\nENV DB_PASSWORD=\"x https://a:Tr7-kuW2@b.example.com\"\n"),
              ElementsAre("PL4004:Tr7-kuW2"));
}

TEST(SecretRules, TheNextOneSpeaksWhereThatDoesNotRun) {
  EXPECT_THAT(findings("FROM a:1\nENV API_TOKEN=" + kToken + "\n", {"PL4003"}), ElementsAre("PL4003:" + kToken));
  EXPECT_THAT(findings("FROM a:1\nRUN git clone https://ci:" + kToken + "@git.example.com/a\n", {"PL4004"}),
              ElementsAre("PL4004:" + kToken));
  EXPECT_THAT(findings("FROM a:1\nENV SSH_PRIVATE_KEY=\"" + kKey + "\"\n", {"PL4001", "PL4003"}),
              ElementsAre("PL4003:" + kKey));
}

TEST(SecretRules, TwoSecretsOfOneValueAreTwoFindings) {
  EXPECT_THAT(findings("FROM a:1\nRUN x " + kToken + " https://a:Tr7-kuW2@b.example.com\n"),
              ElementsAre("PL4001:" + kToken, "PL4004:Tr7-kuW2"));
}

TEST(SecretRules, MessagesNeverTellTheSecret) {
  for (const Finding& finding :
       lint("FROM a:1\nENV API_TOKEN=" + kToken + " B_PASSWORD=Tr7-kuW2\nENV U=https://a:Tr7-kuW2@b.example.com\n",
            {"PL4"})
           .findings) {
    EXPECT_EQ(finding.message.find(kToken.substr(0, 6)), std::string::npos) << finding.message;
    EXPECT_EQ(finding.message.find("Tr7"), std::string::npos) << finding.message;
  }
}

TEST(SecretRules, ReportsMaskWhatIsSilentToo) {
  const LintResult result = lint(
      "# https://a:Tr7-kuW2@b.example.com\nFROM a:1\nENV DB_PASSWORD=changeme NPM_TOKEN=$TOKEN X=1\nENV A=" + kToken +
          "\n",
      {"PL4001"});
  std::vector<std::string> masked;
  for (const Span span : result.secrets) masked.emplace_back(result.document.source->slice(span));
  EXPECT_THAT(masked, ElementsAre("Tr7-kuW2", "changeme", kToken));
}

TEST(SecretRules, AFileWithoutFindingsHasNothingToMask) {
  EXPECT_THAT(lint("FROM a:1\nENV DB_PASSWORD=changeme\n", {"PL4001"}).secrets, IsEmpty());
}

}  // namespace
}  // namespace plimsoll
