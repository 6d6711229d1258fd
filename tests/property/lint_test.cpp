// What holds for the findings of any file: generated ones, broken ones, and the corpus where it is there.
#include "plimsoll/lint.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "plimsoll/rule.hpp"
#include "support/generator.hpp"
#include "support/golden.hpp"
#include "support/line_ends.hpp"
#include "support/shared.hpp"

namespace plimsoll {
namespace {

Linter linter(Selection selection) {
  auto made = Linter::create({.selection = std::move(selection), .invocation = {}});
  if (!made) throw std::runtime_error(made.error().text());
  return std::move(*made);
}

LintResult lint(const Linter& with, std::string text) {
  return with.lint(std::make_unique<SourceFile>("-", std::move(text)));
}

/// Findings by line and column, without the end: in a CRLF file a span over several lines is longer.
std::vector<std::string> shown(const LintResult& result) {
  std::vector<std::string> out;
  for (const Finding& finding : result.findings) {
    const LineColumn place = result.document.source->line_column(finding.span.begin);
    out.push_back(fmt::format("{}:{} {} {} {}", place.line, place.column, finding.rule->info.code,
                              severity_name(finding.level), finding.message));
  }
  return out;
}

void expect_places_inside(const LintResult& result) {
  const std::uint32_t size = result.document.source->size();
  for (const Finding& finding : result.findings) {
    EXPECT_LE(finding.span.begin, finding.span.end) << finding.rule->info.code;
    EXPECT_LE(finding.span.end, size) << finding.rule->info.code;
    EXPECT_FALSE(finding.message.empty()) << finding.rule->info.code;
    EXPECT_FALSE(finding.message.ends_with('.')) << finding.message;
    for (const Related& related : finding.related)
      if (related.path.empty()) {
        EXPECT_LE(related.span.end, size) << finding.rule->info.code;
      }
  }
}

void expect_sane(const Linter& all, const std::string& text) {
  const LintResult result = lint(all, text);
  expect_places_inside(result);
  EXPECT_EQ(shown(result), shown(lint(all, text))) << "the same input gives the same findings";
}

constexpr std::uint32_t kGenerated = 300;

TEST(Properties, FindingsOfGeneratedFilesStandInsideTheFile) {
  const Linter all = linter({.profile = Profile::all});
  for (std::uint32_t seed = 0; seed < testing::seeds(kGenerated); ++seed) {
    SCOPED_TRACE(seed);
    expect_sane(all, testing::DockerfileGenerator(seed).file());
  }
}

TEST(Properties, FindingsOfBrokenFilesStandInsideTheFile) {
  const Linter all = linter({.profile = Profile::all});
  for (std::uint32_t seed = 0; seed < testing::seeds(kGenerated); ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    std::string text = testing::DockerfileGenerator(seed).file();
    for (int i = 0; i < 5 && !text.empty(); ++i) {
      constexpr std::string_view kHostile("\\`\"'$\n\r\0<#[{\xFF", 13);
      text[random() % text.size()] = kHostile[random() % kHostile.size()];
    }
    expect_sane(all, text);
  }
}

TEST(Properties, ACrlfTwinHasTheSameFindings) {
  const Linter all = linter({.profile = Profile::all});
  for (std::uint32_t seed = 0; seed < testing::seeds(kGenerated); ++seed) {
    SCOPED_TRACE(seed);
    const std::string text = testing::DockerfileGenerator(seed).file();
    EXPECT_EQ(shown(lint(all, text)), shown(lint(all, testing::with_crlf(text)))) << text;
  }
}

TEST(Properties, ARuleFindsTheSameAloneAndAmongOthers) {
  const Linter all = linter({.profile = Profile::all});
  for (const Rule* rule : catalog()) {
    const bool has_variants =
        std::ranges::count_if(catalog(), [&](const Rule* other) { return other->info.name == rule->info.name; }) > 1;
    const std::string_view category_of_secrets = "PL4";  // one finding a span: the most specific secret rule speaks
    const bool is_about_others = rule->visit == nullptr && rule->begin == nullptr && rule->finish == nullptr;
    if (is_about_others || has_variants || !rule->info.yields_to.empty() ||
        rule->info.code.starts_with(category_of_secrets))
      continue;
    const Linter alone = linter({.profile = Profile::all, .select = {std::string(rule->info.code)}});
    for (std::uint32_t seed = 0; seed < testing::seeds(30); ++seed) {
      const std::string text = testing::DockerfileGenerator(seed).file();
      std::vector<std::string> among = shown(lint(all, text));
      std::erase_if(among, [&](const std::string& line) {
        return line.find(fmt::format(" {} ", rule->info.code)) == std::string::npos;
      });
      EXPECT_EQ(shown(lint(alone, text)), among) << rule->info.code << " in\n" << text;
    }
  }
}

std::vector<std::string> corpus_sample(std::size_t every) {
  std::vector<std::string> paths;
  const auto shared = testing::shared_folder();
  if (!shared) return paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(*shared / "corpus" / "files"))
    if (entry.is_regular_file()) paths.push_back(entry.path().string());
  std::ranges::sort(paths);
  std::vector<std::string> sample;
  for (std::size_t i = 0; i < paths.size(); i += every) sample.push_back(paths[i]);
  return sample;
}

TEST(Corpus, FindingsStandInsideTheFileAndDoNotDependOnLineEnds) {
  const auto paths = corpus_sample(10);
  if (paths.empty()) GTEST_SKIP() << testing::kNoSharedFolder;
  const Linter all = linter({.profile = Profile::all});
  for (const std::string& path : paths) {
    SCOPED_TRACE(path);
    const std::string text = testing::read_file(path).value_or("");
    const LintResult result = lint(all, text);
    expect_places_inside(result);
    if (text.find('\r') == std::string::npos) {
      EXPECT_EQ(shown(result), shown(lint(all, testing::with_crlf(text))));
    }
  }
}

TEST(Corpus, FindingsDoNotDependOnTheNumberOfThreads) {
  const auto paths = corpus_sample(20);
  if (paths.empty()) GTEST_SKIP() << testing::kNoSharedFolder;
  const Linter recommended = linter({});
  const auto one = recommended.lint_files(paths, 1);
  const auto many = recommended.lint_files(paths, 5);
  ASSERT_EQ(one.size(), many.size());
  for (std::size_t i = 0; i < one.size(); ++i) EXPECT_EQ(shown(one[i]), shown(many[i])) << paths[i];
}

TEST(LintFiles, AFileThatCannotBeReadHidesNoOther) {
  const std::vector<std::string> paths = {"no/such/file",
                                          std::string(PLIMSOLL_SOURCE_DIR) + "/tests/rules/DL4000/bad.Dockerfile"};
  const auto results = linter({}).lint_files(paths, 2);
  ASSERT_EQ(results.size(), 2U);
  EXPECT_TRUE(results[0].error.has_value());
  EXPECT_FALSE(results[1].error.has_value());
  EXPECT_FALSE(results[1].findings.empty());
}

}  // namespace
}  // namespace plimsoll
