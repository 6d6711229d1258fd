// What a folder search finds, and what ignore files leave out of it.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "cli/discovery.hpp"
#include "cli/git_excludes.hpp"
#include "cli/git_ignore.hpp"
#include "cli/glob.hpp"
#include "cli/paths.hpp"

namespace plimsoll::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

using Words = std::vector<std::string>;

TEST(Discovery, KnowsDockerfilesByName) {
  for (const char* const name : {"Dockerfile", "dockerfile", "DOCKERFILE", "Dockerfile.dev", "dockerfile.prod",
                                 "app.Dockerfile", "App.DockerFile", ".dockerfile", "Containerfile", "containerfile",
                                 "Containerfile.x", "y.containerfile", "Dockerfile.a.b", "Dockerfile.go",
                                 "dockerfile.golang", "Dockerfile.md.Dockerfile", "Dockerfile.dockerignore.dockerfile"})
    EXPECT_TRUE(is_dockerfile_name(name)) << name;
}

TEST(Discovery, KnowsWhatOnlyLooksLikeADockerfile) {
  for (const char* const name : {"",
                                 "docker",
                                 "Dockerfiles",
                                 "MyDockerfile",
                                 "Dockerfile-dev",
                                 "Dockerfile.",
                                 "Dockerfile.dockerignore",
                                 "DOCKERFILE.DOCKERIGNORE",
                                 ".dockerignore",
                                 "Containerfile.containerignore",
                                 "Dockerfile.md",
                                 "Dockerfile.MD",
                                 "Dockerfile.j2",
                                 "Dockerfile.x.tmpl",
                                 "Dockerfile.tpl",
                                 "Dockerfile.template",
                                 "Dockerfile.erb",
                                 "Dockerfile.in",
                                 "Dockerfile.mustache",
                                 "Dockerfile.hbs",
                                 "Dockerfile.gotmpl",
                                 "Dockerfile.jinja2",
                                 "Dockerfile.bak",
                                 "Dockerfile.orig",
                                 "Dockerfile.swp",
                                 ".Dockerfile.swp",
                                 "Dockerfile~",
                                 "Dockerfile.dev~",
                                 "dockerfile.go",
                                 "dockerfile.py",
                                 "x.dockerfile.md",
                                 "Dockerfile.dev.md"})
    EXPECT_FALSE(is_dockerfile_name(name)) << name;
}

class Folder : public ::testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::path(::testing::TempDir()) / ("plimsoll-" + std::string(info().name()));
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  void TearDown() override { fs::remove_all(root_); }

  static const ::testing::TestInfo& info() { return *::testing::UnitTest::GetInstance()->current_test_info(); }

  void put(const std::string& path, const std::string& text = "FROM scratch\n") const {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << text;
  }
  /// What a search finds, relative to the folder.
  Words found(const std::string& below = "") const {
    const Words paths = {(root_ / below).string()};
    Words out;
    for (const std::string& file : discover(paths).files)
      out.push_back(fs::path(file).lexically_relative(root_).string());
    return out;
  }

  fs::path root_;
};

TEST_F(Folder, IsSearchedToTheBottomInSortedOrder) {
  put("b/Dockerfile");
  put("Dockerfile");
  put("a/x/y/app.dockerfile");
  put("a/README.md");
  put(".hidden/Containerfile");
  EXPECT_THAT(found(), ElementsAre(".hidden/Containerfile", "Dockerfile", "a/x/y/app.dockerfile", "b/Dockerfile"));
}

TEST_F(Folder, LeavesOutTheFoldersOfGit) {
  put(".git/Dockerfile");
  put("sub/.git/Dockerfile");
  put("sub/Dockerfile");
  EXPECT_THAT(found(), ElementsAre("sub/Dockerfile"));
}

TEST_F(Folder, LeavesOutWhatIgnoreFilesSay) {
  put(".gitignore", "build/\n/Dockerfile.local\n");
  put("build/Dockerfile");
  put("sub/build/Dockerfile");
  put("Dockerfile.local");
  put("sub/Dockerfile.local");
  put("sub/.ignore", "Dockerfile.test\n!Dockerfile.keep\n");
  put("sub/Dockerfile.test");
  put("Dockerfile.test");
  EXPECT_THAT(found(), ElementsAre("Dockerfile.test", "sub/Dockerfile.local"));
}

TEST_F(Folder, ObeysTheNearestIgnoreFile) {
  put(".gitignore", "Dockerfile.*\n");
  put("sub/.gitignore", "!Dockerfile.b\n");
  put("sub/.ignore", "Dockerfile.c\n");
  put("sub/Dockerfile.a");
  put("sub/Dockerfile.b");
  put("sub/Dockerfile.c");
  EXPECT_THAT(found(), ElementsAre("sub/Dockerfile.b"));
}

TEST_F(Folder, ObeysIgnoreFilesUpToTheRootOfTheRepository) {
  put(".gitignore", "Dockerfile.outside\n");
  put("repo/.git/info/exclude", "Dockerfile.excluded\n");
  put("repo/.gitignore", "sub/*.a\n/Dockerfile.b\n");
  put("repo/sub/Dockerfile.a");
  put("repo/sub/Dockerfile.b");
  put("repo/sub/Dockerfile.excluded");
  put("repo/sub/Dockerfile.outside");
  EXPECT_THAT(found("repo/sub"), ElementsAre("repo/sub/Dockerfile.b", "repo/sub/Dockerfile.outside"));
}

TEST_F(Folder, SurvivesLinksThatLoop) {
  put("a/Dockerfile");
  fs::create_directory_symlink(root_, root_ / "a/loop");
  fs::create_directory_symlink("self", root_ / "self");
  fs::create_symlink("nowhere", root_ / "Dockerfile.gone");
  fs::create_symlink("a/Dockerfile", root_ / "Dockerfile.link");
  EXPECT_THAT(found(), ElementsAre("Dockerfile.link", "a/Dockerfile"));
  EXPECT_THAT(found("a/loop/a"), ElementsAre("a/loop/a/Dockerfile")) << "a link that is named is followed";
}

TEST_F(Folder, IgnoresFoldersThatAreCalledDockerfile) {
  put("Dockerfile/Dockerfile");
  EXPECT_THAT(found(), ElementsAre("Dockerfile/Dockerfile"));
}

TEST_F(Folder, WithoutADockerfileIsAProblem) {
  const Words paths = {root_.string(), "-", "missing"};
  const Discovered out = discover(paths);
  EXPECT_THAT(out.files, ElementsAre("-", "missing")) << "and the rest goes on";
  ASSERT_EQ(out.problems.size(), 1U);
  EXPECT_THAT(out.problems[0].text(), HasSubstr("no Dockerfile or Containerfile found"));
}

TEST_F(Folder, NamedFilesAreTakenWhateverIgnoresThem) {
  put(".gitignore", "*\n");
  put("notes.md");
  const std::string file = (root_ / "notes.md").string();
  const Words paths = {file, file};
  EXPECT_THAT(discover(paths).files, ElementsAre(file)) << "once";
}

bool ignores(std::string_view patterns, std::string_view path, bool folder = false) {
  return GitIgnore(patterns).ignores(path, folder).value_or(false);
}

TEST(GitIgnore, MatchesANameInEveryFolderAndAPathFromItsOwn) {
  EXPECT_TRUE(ignores("x", "x"));
  EXPECT_TRUE(ignores("x", "a/b/x"));
  EXPECT_TRUE(ignores("/x", "x"));
  EXPECT_FALSE(ignores("/x", "a/x"));
  EXPECT_TRUE(ignores("a/x", "a/x"));
  EXPECT_FALSE(ignores("a/x", "b/a/x"));
  EXPECT_FALSE(ignores("x/", "x"));
  EXPECT_TRUE(ignores("x/", "x", true));
}

TEST(GitIgnore, KnowsStarsAndSets) {
  EXPECT_TRUE(ignores("*.a", "b/c.a"));
  EXPECT_FALSE(ignores("a/*", "a/b/c"));
  EXPECT_TRUE(ignores("a/**", "a/b/c"));
  EXPECT_FALSE(ignores("a/**", "a", true));
  EXPECT_TRUE(ignores("**/c", "c"));
  EXPECT_TRUE(ignores("a/**/c", "a/c"));
  EXPECT_TRUE(ignores("a/**/c", "a/b/b/c"));
  EXPECT_TRUE(ignores("a[0-9].?", "a7.x"));
  EXPECT_FALSE(ignores("a[!0-9]", "a7"));
  EXPECT_TRUE(ignores("a[]x]", "a]"));
  EXPECT_TRUE(ignores("\\*", "*"));
  EXPECT_FALSE(ignores("\\*", "a"));
  EXPECT_FALSE(ignores("a[b", "ab")) << "a set without an end matches nothing";
}

TEST(GitIgnore, ReadsItsLinesAsGitDoes) {
  EXPECT_TRUE(ignores("\xEF\xBB\xBF# comment\r\n\r\nx\r\n", "x"));
  EXPECT_FALSE(ignores("#x", "#x"));
  EXPECT_TRUE(ignores("\\#x", "#x"));
  EXPECT_TRUE(ignores("x   ", "x"));
  EXPECT_TRUE(ignores("x\\ ", "x "));
  EXPECT_FALSE(ignores("x\n!x", "x")) << "the last match decides";
  EXPECT_TRUE(ignores("!x\nx", "x"));
  EXPECT_TRUE(ignores("\\!x", "!x"));
  EXPECT_THAT(GitIgnore("\n#\n/\n//\n   \n").empty(), true);
}

TEST(GitIgnore, KnowsClassesAndWhatIsNoSet) {
  EXPECT_TRUE(ignores("[[:digit:]x]", "7"));
  EXPECT_TRUE(ignores("[[:digit:]x]", "x"));
  EXPECT_FALSE(ignores("[![:alpha:]]", "a"));
  EXPECT_FALSE(ignores("[[:nothing:]a]", "a")) << "a class that there is not";
  EXPECT_TRUE(ignores("[[:a]", ":")) << "no class at all";
  EXPECT_FALSE(ignores("a\\", "a\\")) << "a backslash in front of nothing";
  EXPECT_FALSE(ignores("a//b", "a/b"));
  EXPECT_TRUE(ignores("a/***/b", "a/x/y/b"));
}

TEST(GitExcludes, AreNamedInTheConfiguration) {
  EXPECT_EQ(core_value_of("[core]\n\texcludesFile = a b # c\n", "excludesfile"), "a b");
  EXPECT_EQ(core_value_of("[core]\nexcludesfile=\" a;\"  ; c", "excludesfile"), " a;");
  EXPECT_EQ(core_value_of("[CORE] excludesFile = x\n[core]excludesFile=y", "excludesfile"), "y") << "the last one";
  EXPECT_EQ(core_value_of("[core]\nexcludesFile = a\\\nb\n", "excludesfile"), "ab");
  EXPECT_EQ(core_value_of("[core]\nexcludesFile = a\\\\b\n", "excludesfile"), "a\\b");
  EXPECT_EQ(core_value_of("[core]\nexcludesFile =\n", "excludesfile"), "");
  EXPECT_EQ(core_value_of("[core \"x\"]\nexcludesFile = a\n[user]\nexcludesFile = b\n", "excludesfile"), std::nullopt);
  EXPECT_EQ(core_value_of("[core]\nexcludesFile\n# excludesFile = a\nbare = true\n", "excludesfile"), std::nullopt);
  EXPECT_EQ(core_value_of("[core", "excludesfile"), std::nullopt);
  EXPECT_EQ(core_value_of("[core]\n\tignoreCase = true\nexcludesFile = x\n", "ignorecase"), "true");
}

TEST(Paths, InAListAreEndedByLinesOrByNul) {
  EXPECT_THAT(listed_paths("a\nb\r\n\n c"), ElementsAre("a", "b", " c"));
  EXPECT_THAT(listed_paths(std::string_view("a\nb\0-\0", 6)), ElementsAre("a\nb", "./-"));
  EXPECT_THAT(listed_paths(""), ElementsAre());
}

TEST_F(Folder, IsExpandedByPatterns) {
  put("a/x");
  put("a/b/x");
  put("a/.h/x");
  const std::string root = root_.string() + "/";
  EXPECT_THAT(expand_glob(root + "**/x"), ElementsAre(root + "a/b/x", root + "a/x"));
  EXPECT_THAT(expand_glob(root + "**/**/x"), ElementsAre(root + "a/b/x", root + "a/x"));
  EXPECT_THAT(expand_glob(root + "*/*/"), ElementsAre(root + "a/b"));
  EXPECT_THAT(expand_glob(root + "a/.[h]/x"), ElementsAre(root + "a/.h/x"));
  EXPECT_THAT(expand_glob(root + "b*"), ElementsAre());
}

TEST(GitIgnore, SurvivesPatternsMadeToBeSlow) {
  std::string stars;
  std::string deep;
  for (int i = 0; i < 200; ++i) stars += "*a", deep += "**/a/";
  EXPECT_FALSE(ignores(stars + "b", std::string(2000, 'a')));
  EXPECT_FALSE(ignores(deep + "b", std::string(400, 'a')));
}

}  // namespace
}  // namespace plimsoll::cli
