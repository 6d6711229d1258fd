// `--scan-context`: secrets in the files that COPY and ADD take. Tokens are made of pieces.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <memory>
#include <string>

#include "plimsoll/lint.hpp"
#include "plimsoll/secret.hpp"
#include "support/tree.hpp"

namespace plimsoll {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::Tree;

const std::string kToken = std::string("gh") + "p_" + "9fK2mQ7xVb4RtZ8cLw3NsY6hJd1GpE5aUo0i";
const std::string kKey = std::string("-----BEGIN ") + "PRIVATE KEY-----\n" +
                         "MIIEpAIBAAKCAQEAx7Rk2Wq9ZfLd3YtNvB8sHcUjP5oGm1KiXeT4rQa6VwJyDnFl" + "\n-----END " +
                         "PRIVATE KEY-----\n";

/// "CODE level text: path line, …" of each finding.
std::vector<std::string> findings(Tree& tree, const std::string& text, bool scan = true) {
  LintOptions options;
  options.selection.select = {"PL4001", "PL4002"};
  options.scan_context = scan;
  const Result<Linter> linter = Linter::create(std::move(options));
  EXPECT_TRUE(linter);
  tree.write("Dockerfile", text);
  const LintResult result = linter->lint(std::make_unique<const SourceFile>(tree.path("Dockerfile"), text));
  std::vector<std::string> out;
  for (const Finding& finding : result.findings) {
    std::string one = fmt::format("{} {} {}", finding.rule->info.code, static_cast<int>(finding.level),
                                  result.document.source->slice(finding.span));
    for (const Related& related : finding.related) {
      one += fmt::format(", {}:{}: {}", std::filesystem::path(related.path).lexically_relative(tree.path("")).string(),
                         related.line, related.message);
      EXPECT_EQ(related.message.find(kToken.substr(0, 6)), std::string::npos);
    }
    EXPECT_EQ(finding.message.find(kToken.substr(0, 6)), std::string::npos);
    out.push_back(one);
  }
  return out;
}

TEST(ContextSecrets, AreReportedAtTheSourceThatTakesTheFile) {
  Tree tree;
  tree.write("src/settings.py", "a = 1\nTOKEN = '" + kToken + "'\n").write("src/id", kKey).write("src/main.py", "x");
  EXPECT_THAT(findings(tree, "FROM debian:12\nCOPY src /src\n"),
              ElementsAre("PL4001 4 src, src/settings.py:2: here is 'github-token' gh… (40 characters)",
                          "PL4002 4 src, src/id:1: here is a private key"));
  EXPECT_THAT(findings(tree, "FROM debian:12\nADD src/settings.py src/main.py /src/\n"),
              ElementsAre("PL4001 4 src/settings.py, src/settings.py:2: here is 'github-token' gh… (40 characters)"));
}

TEST(ContextSecrets, AreLookedForOnRequestOnly) {
  Tree tree;
  tree.write("a", kToken);
  EXPECT_THAT(findings(tree, "FROM debian:12\nCOPY a /\n", false), IsEmpty());
}

TEST(ContextSecrets, AreOneLevelLowerInABuilderStage) {
  Tree tree;
  tree.write("a", kToken);
  EXPECT_THAT(findings(tree, "FROM debian:12 AS build\nCOPY a /\nFROM debian:12\n"),
              ElementsAre("PL4001 3 a, a:1: here is 'github-token' gh… (40 characters)"));
}

TEST(ContextSecrets, OfFilesThatAreLeftOutDoNotCount) {
  Tree tree;
  tree.write("ignored/a", kToken).write("excluded/a", kToken).write("node_modules/x/a", kToken).write("other", kToken);
  tree.write(".dockerignore", "ignored\nDockerfile\n");
  EXPECT_THAT(findings(tree, "FROM debian:12\nCOPY --exclude=excluded --exclude=other . /\n"), IsEmpty());
  EXPECT_THAT(findings(tree, "FROM debian:12 AS a\nFROM debian:12\nCOPY --from=a other /\n"), IsEmpty());
}

TEST(ContextSecrets, OfBinaryLargeAndSpecialFilesAreNotRead) {
  Tree tree;
  tree.write("binary", std::string(1, '\0') + kToken).write("large", kToken + "\n" + std::string(2U << 20U, 'x'));
  std::filesystem::create_symlink("/etc/passwd", tree.path("link"));
  std::filesystem::create_symlink(tree.path("link"), tree.path("loop"));
  ASSERT_EQ(::mkfifo(tree.path("pipe").c_str(), 0600), 0);
  EXPECT_THAT(findings(tree, "FROM debian:12\nCOPY . /\n"), IsEmpty());
  EXPECT_THAT(findings(tree, "FROM debian:12\nCOPY pipe link loop missing /\n"), IsEmpty());
}

TEST(ContextSecrets, OneFindingNamesSoManyPlacesAndNoMore) {
  Tree tree;
  std::string many;
  for (int i = 0; i < 100; ++i) many += "a = " + kToken + "\n";
  tree.write("a", many);
  const auto found = findings(tree, "FROM debian:12\nCOPY a /\n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].find("a:20: "), std::string::npos);
  EXPECT_EQ(found[0].find("a:21: "), std::string::npos);
}

TEST(SecretHash, CoversRuleFileAndValue) {
  const std::string hash = secret_hash("PL4001", "Dockerfile", "value");
  EXPECT_EQ(hash.size(), 8U);
  EXPECT_EQ(hash.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(hash, secret_hash("PL4001", "Dockerfile", "value"));
  for (const std::string& other :
       {secret_hash("PL4002", "Dockerfile", "value"), secret_hash("PL4001", "other", "value"),
        secret_hash("PL4001", "Dockerfile", "valuf"), secret_hash("PL4001", "Dockerfilev", "alue")})
    EXPECT_NE(hash, other);
}

}  // namespace
}  // namespace plimsoll
