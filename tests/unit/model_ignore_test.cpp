// .dockerignore: reading, the patterns' forms, and which one decides.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "model/glob.hpp"
#include "plimsoll/ignore_file.hpp"
#include "support/shared.hpp"
#include "support/vectors.hpp"

namespace plimsoll {
namespace {

IgnoreFile file_of(std::string_view text) {
  Result<IgnoreFile> parsed = IgnoreFile::parse(".dockerignore", text);
  EXPECT_TRUE(parsed) << text;
  return parsed ? std::move(*parsed) : IgnoreFile();
}

std::string error_of(std::string_view text) {
  const Result<IgnoreFile> parsed = IgnoreFile::parse(".dockerignore", text);
  return parsed ? "no error" : parsed.error().text();
}

TEST(CleanPath, DoesWhatGoDoes) {
  EXPECT_EQ(clean_path(""), ".");
  EXPECT_EQ(clean_path("."), ".");
  EXPECT_EQ(clean_path("./a"), "a");
  EXPECT_EQ(clean_path("a//b/./c/"), "a/b/c");
  EXPECT_EQ(clean_path("a/b/../c"), "a/c");
  EXPECT_EQ(clean_path("a/.."), ".");
  EXPECT_EQ(clean_path("../../a/.."), "../..");
  EXPECT_EQ(clean_path("a/../../b"), "../b");
  EXPECT_EQ(clean_path("/.."), "/");
  EXPECT_EQ(clean_path("/a/../../b"), "/b");
  EXPECT_EQ(clean_path("//a"), "/a");
}

TEST(Glob, StarsAndQuestionMarksStopAtASlash) {
  EXPECT_TRUE(match_glob("*.md", "a.md"));
  EXPECT_FALSE(match_glob("*.md", "a/b.md"));
  EXPECT_TRUE(match_glob("*/b.md", "a/b.md"));
  EXPECT_TRUE(match_glob("a?c", "abc"));
  EXPECT_FALSE(match_glob("a?c", "a/c"));
  EXPECT_TRUE(match_glob("**/b", "a/b")) << "two stars are one star here";
  EXPECT_FALSE(match_glob("**/b", "a/a/b"));
}

TEST(Glob, BacktracksToTheLastStarOnly) {
  EXPECT_TRUE(match_glob("*a*b*c", "xaxbxbc"));
  EXPECT_FALSE(match_glob("*a*b*c", "xaxbxbcx"));
  EXPECT_TRUE(match_glob("a*bc*cd", "abcbcdcd"));
  const std::string long_name(4000, 'a');
  EXPECT_FALSE(match_glob("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b", long_name));
}

TEST(Glob, ClassesAreNegatedByACircumflexOnly) {
  EXPECT_TRUE(match_glob("[a-c]x", "bx"));
  EXPECT_FALSE(match_glob("[^a-c]x", "bx"));
  EXPECT_TRUE(match_glob("[!a]x", "!x"));
  EXPECT_TRUE(match_glob("[\\]a]", "]"));
  EXPECT_TRUE(match_glob("\\*", "*"));
  EXPECT_FALSE(match_glob("\\*", "a"));
  EXPECT_TRUE(match_glob("[\xC3\xA4-\xC3\xBC]", "\xC3\xB6")) << "code points, not bytes";
}

TEST(Glob, RefusesWhatGoRefuses) {
  for (const char* bad : {"[", "[]", "[]a]", "[a", "[-a]", "[a-]", "[^]", "a\\", "[\\"})
    EXPECT_FALSE(valid_glob(bad)) << bad;
  for (const char* good : {"", "]", "[a]", "[^a]", "[*]", "\\[", "a-b", "[a-z-9]"})
    EXPECT_EQ(valid_glob(good), std::string_view(good) != "[a-z-9]") << good;
}

TEST(IgnoreFile, CommentsStartInTheFirstColumnOnly) {
  const IgnoreFile file = file_of("\xEF\xBB\xBF# note\r\n #not\n\n  \t\nb # c\n");
  EXPECT_THAT(file.normalised(), ::testing::ElementsAre("#not", "b # c"));
  EXPECT_EQ(file.patterns()[0].line, 2U);
  EXPECT_EQ(file.patterns()[1].line, 5U);
}

TEST(IgnoreFile, PatternsAreCleaned) {
  EXPECT_THAT(file_of("/a\n./b/\nc//d\n! /e \n/\n").normalised(), ::testing::ElementsAre("a", "b", "c/d", "!e", "/"));
}

TEST(IgnoreFile, ErrorsNameTheirLine) {
  EXPECT_EQ(error_of("a\n!\n"), ".dockerignore:2: illegal exclusion pattern: \"!\"");
  EXPECT_EQ(error_of("\n\n[a"), ".dockerignore:3: syntax error in pattern");
  EXPECT_EQ(error_of("[z-a]"), ".dockerignore:1: syntax error in pattern") << "the regular expression is refused";
  EXPECT_EQ(error_of("!/"), ".dockerignore:1: illegal exclusion pattern: \"!\"");
}

TEST(IgnoreFile, TheLastPatternThatMatchesDecides) {
  const IgnoreFile file = file_of("*\n!src\nsrc/secret\n");
  EXPECT_TRUE(file.ignores("README.md"));
  EXPECT_FALSE(file.ignores("src"));
  EXPECT_FALSE(file.ignores("src/a/b"));
  EXPECT_TRUE(file.ignores("src/secret"));
  EXPECT_TRUE(file.ignores("src/secret/key"));
  EXPECT_FALSE(file.ignores("src/secrets"));
}

TEST(IgnoreFile, SaysWhetherAnExceptionCouldLieBelowAFolder) {
  const auto file = IgnoreFile::parse(".dockerignore", "*\n!a/b\n!c/*/x.js\n");
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->may_except_below("a"));
  EXPECT_FALSE(file->may_except_below("a/b"));
  EXPECT_TRUE(file->may_except_below("c/d"));
  EXPECT_FALSE(IgnoreFile::parse(".dockerignore", "*\n!README.md\n")->may_except_below("a"));
}

TEST(IgnoreFile, DoubleStarsSpanFolders) {
  EXPECT_TRUE(file_of("**/node_modules").ignores("a/b/node_modules/c"));
  EXPECT_FALSE(file_of("**/node_modules").ignores("a/my_node_modules"));
  EXPECT_TRUE(file_of("**/*.log").ignores("x.log"));
  EXPECT_TRUE(file_of("**/*.log").ignores("a/b/x.log"));
  EXPECT_FALSE(file_of("**/*.log").ignores("a/b/x.logs"));
  EXPECT_FALSE(file_of("foo/**").ignores("foo"));
  EXPECT_TRUE(file_of("foo/**").ignores("foo/a"));
  EXPECT_TRUE(file_of("a/**/b/**/c").ignores("a/b/c"));
  EXPECT_TRUE(file_of("a/**/b/**/c").ignores("a/1/2/b/3/c/4"));
  EXPECT_FALSE(file_of("a/**/b/**/c").ignores("a/1/2/b/3/d"));
  EXPECT_TRUE(file_of("**/**/*.o").ignores("a/b.o"));
  EXPECT_TRUE(file_of("*/**").ignores("a/b"));
}

TEST(IgnoreFile, ASuffixMayOverlapItself) {
  EXPECT_TRUE(file_of("**aab").ignores("aaab"));
  EXPECT_TRUE(file_of("**/a/a/b").ignores("x/a/a/a/b"));
  EXPECT_TRUE(file_of("**a").ignores("aa/b"));
  EXPECT_FALSE(file_of("**a").ignores("ab/b"));
}

TEST(IgnoreFile, ClassesArePassedToTheRegularExpression) {
  EXPECT_TRUE(file_of("[^a]*").ignores("b"));
  EXPECT_FALSE(file_of("[^a]*").ignores("a"));
  EXPECT_TRUE(file_of("[!a]*").ignores("ab")) << "the set of '!' and 'a'";
  EXPECT_TRUE(file_of("[[:digit:]]x").ignores("7x"));
  EXPECT_FALSE(file_of("[[:digit:]]x").ignores("ax"));
  EXPECT_TRUE(file_of("[a-c.]x").ignores(".x"));
  EXPECT_TRUE(file_of("\\d").ignores("7")) << "not the letter d";
  EXPECT_TRUE(file_of("\\*").ignores("*"));
  EXPECT_FALSE(file_of("\\*").ignores("a"));
}

TEST(IgnoreFile, OtherCharactersOfRegularExpressionsMeanThemselves) {
  EXPECT_TRUE(file_of("a+(b)|{c}$.*").ignores("a+(b)|{c}$.x"));
  EXPECT_FALSE(file_of("a.b*").ignores("axb"));
  EXPECT_TRUE(file_of("\xC3\xA4?").ignores("\xC3\xA4\xC3\xB6"));
}

TEST(IgnoreFile, LongPatternsNeedMoreThanOneWordOfStates) {
  const std::string name(200, 'a');
  EXPECT_TRUE(file_of(name + "*").ignores(name + "bc"));
  EXPECT_FALSE(file_of(name + "*").ignores(std::string(199, 'a') + "bc"));
  EXPECT_TRUE(file_of("**/*" + name).ignores("x/b" + name + "/c"));
  EXPECT_FALSE(file_of("*" + name + "*b").ignores(name + name));
}

TEST(IgnoreFile, HostilePatternsStayCheap) {
  std::string stars;
  for (int i = 0; i < 1000; ++i) stars += "*a";
  EXPECT_FALSE(file_of("**/" + stars + "b").ignores(std::string(4000, 'a')));
  EXPECT_FALSE(file_of("a").ignores(std::string(5000, 'a')));
}

TEST(IgnoreFile, AgreesWithTheVectors) {
  const auto shared = testing::shared_folder();
  if (!shared) GTEST_SKIP() << testing::kNoSharedFolder;
  const auto vectors = testing::vectors(*shared, "ignore");
  ASSERT_FALSE(vectors.empty());
  for (const auto& vector : vectors) {
    SCOPED_TRACE(vector.dump());
    const Result<IgnoreFile> parsed = IgnoreFile::parse("", vector.at("text").get<std::string>());
    const auto& result = vector.at("result");
    if (result.contains("error")) {
      ASSERT_FALSE(parsed);
      EXPECT_EQ(parsed.error().message, result.at("error").get<std::string>());
      continue;
    }
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->normalised(), result.at("patterns").get<std::vector<std::string>>());
    EXPECT_EQ(std::ranges::any_of(parsed->patterns(), &IgnoreFile::Pattern::exception), result.at("exclusions"));
    std::vector<std::string> matched;
    for (const auto& path : vector.at("paths"))
      if (parsed->ignores(clean_path(path.get<std::string>()))) matched.push_back(path.get<std::string>());
    EXPECT_THAT(matched,
                ::testing::UnorderedElementsAreArray(result.at("matched_paths").get<std::vector<std::string>>()));
  }
}

}  // namespace
}  // namespace plimsoll
