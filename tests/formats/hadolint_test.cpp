// The formats of the drop-in mode: golden files of one report, and what holds whatever they say.
#include "config/hadolint.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "report/hadolint/hadolint.hpp"
#include "support/golden.hpp"
#include "text/sha1.hpp"

namespace plimsoll::report::hadolint {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

/// All levels, a finding of ShellCheck, one over two lines, syntax errors, odd characters and a file without findings.
std::vector<FileResults> files() {
  const auto result = [](std::string_view code, Severity level, std::uint32_t line, std::uint32_t column,
                         std::string message) {
    return Result{.code = code,
                  .level = level,
                  .line = line,
                  .column = column,
                  .end_line = line,
                  .end_column = column + 4,
                  .message = std::move(message)};
  };
  std::vector<FileResults> all;
  all.push_back({"app/Dockerfile",
                 "src/Dockerfile",
                 {result("DL1000", Severity::error, 9, 3, "unknown instruction 'RUNN', did you mean 'RUN'?"),
                  result("DL3006", Severity::warning, 1, 6, "'debian' has no tag; name the version to build on"),
                  result("DL3047", Severity::info, 2, 5, "'wget <\"a\" & 'b'>' says: it loads host:8080 x /dev:a y"),
                  result("DL3048", Severity::style, 3, 7, "the label name '\xC3\xBC\xE6\xBC\xA2\x01\\' is odd"),
                  result("SC2086", Severity::info, 4, 5, "quote this"),
                  result("DL4000", Severity::error, 5, 1, "'MAINTAINER' is deprecated")}});
  all.back().results.back().end_line = 6;
  all.push_back({"clean", "src/Dockerfile", {}});
  all.push_back({"-", "-", {result("DL1000", Severity::error, 1, 1, "expected an instruction")}});
  all.back().results.back().end_column = 1;
  return all;
}

std::string rendered(std::string_view format, bool color = false) {
  return write(format, files(), {.color = color, .version = "1.2.3", .now = 951'827'696});  // 2000-02-29 12:34:56
}

class Formats : public ::testing::TestWithParam<std::string_view> {};

TEST_P(Formats, PrintWhatTheirGoldenFilesSay) {
  const std::string golden = fmt::format("{}/tests/formats/golden/hadolint.{}", testing::source_dir(), GetParam());
  EXPECT_TRUE(testing::matches_golden(golden, rendered(GetParam())));
}

TEST_P(Formats, HaveADocumentForNoFinding) {
  const std::vector<FileResults> clean = {{"clean", "clean", {}}};
  const std::string text = write(GetParam(), clean, {.color = false, .version = "1.2.3", .now = 0});
  const bool is_stream = GetParam() == "tty" || GetParam() == "gnu" || GetParam() == "codacy";
  EXPECT_EQ(text.empty(), is_stream || GetParam() == "codeclimate");
  if (GetParam() == "json" || GetParam() == "gitlab_codeclimate") {
    EXPECT_EQ(text, "[]");
  }
}

INSTANTIATE_TEST_SUITE_P(Hadolint, Formats, ::testing::ValuesIn(config::hadolint_formats()),
                         [](const auto& one) { return std::string(one.param); });

TEST(Tty, ColoursTheLevelOnly) {
  EXPECT_THAT(rendered("tty", true), HasSubstr("app/Dockerfile:1 DL3006 \x1B[1m\x1B[93mwarning\x1B[0m: 'debian'"));
  EXPECT_THAT(rendered("tty", true), HasSubstr(" \x1B[1m\x1B[91merror\x1B[0m: "));
  EXPECT_THAT(rendered("tty", true), HasSubstr(" \x1B[92minfo\x1B[0m: "));
  EXPECT_THAT(rendered("tty", true), HasSubstr(" \x1B[96mstyle\x1B[0m: "));
  EXPECT_EQ(rendered("gnu", true), rendered("gnu"));
}

TEST(Gitlab, FingerprintsAreTheHashOfTheRestOfTheObject) {
  for (json issue : json::parse(rendered("gitlab_codeclimate"))) {
    const std::string fingerprint = issue.at("fingerprint");
    issue.erase("fingerprint");
    EXPECT_EQ(sha1_hex(issue.dump()), fingerprint);
  }
}

TEST(CodeClimate, EndsEachIssueWithANul) {
  std::string_view text;
  const std::string whole = rendered("codeclimate");
  text = whole;
  json all = json::array();
  while (!text.empty()) {
    const std::size_t end = text.find('\0');
    ASSERT_NE(end, std::string_view::npos);
    all.push_back(json::parse(text.substr(0, end)));
    text.remove_prefix(end + 1);
  }
  json other = json::parse(rendered("gitlab_codeclimate"));
  for (json& issue : other) issue.erase("fingerprint");
  EXPECT_EQ(all, other);
}

TEST(Sonar, HasNoEmptyRangeAndStaysOnItsLine) {
  const json report = json::parse(rendered("sonarqube"));
  for (const json& issue : report.at("issues")) {
    const json& range = issue.at("primaryLocation").at("textRange");
    EXPECT_EQ(range.at("startLine"), range.at("endLine"));
    EXPECT_LT(range.at("startColumn").get<int>(), range.at("endColumn").get<int>());
  }
}

TEST(Xml, HoldsNoCharacterThatItCannotHold) {
  for (const char* format : {"checkstyle", "junit"}) EXPECT_THAT(rendered(format), Not(HasSubstr("\x01"))) << format;
}

TEST(Sha1, IsThatOfTheStandard) {
  EXPECT_EQ(sha1_hex(""), "da39a3ee5e6b4b0d3255bfef95601890afd80709");
  EXPECT_EQ(sha1_hex("abc"), "a9993e364706816aba3e25717850c26c9cd0d89d");
  EXPECT_EQ(sha1_hex(std::string(1'000'000, 'a')), "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
  for (std::size_t size = 54; size < 66; ++size) EXPECT_EQ(sha1_hex(std::string(size, 'x')).size(), 40U);
}

}  // namespace
}  // namespace plimsoll::report::hadolint
