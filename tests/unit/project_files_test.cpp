// Configuration files of projects on disk: which one is found, what they extend, which paths their overrides are for.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <string>

#include "config/project.hpp"
#include "support/tree.hpp"

namespace plimsoll::config {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::StartsWith;

constexpr Rule kFirst{.info = {.code = "AA1", .name = "first"}};
constexpr Rule kSecond{.info = {.code = "AA2", .name = "second"}};
constexpr const Rule* kKnown[] = {&kFirst, &kSecond};

class Files : public ::testing::Test {
 protected:
  /// What loading `name` ends in, without the folder.
  std::string error_of(std::string_view name) {
    const auto project = load_project(tree.path(name));
    if (project && project->mistakes().empty()) return "none";
    std::string text = project ? project->mistakes().front().text() : project.error().text();
    const std::string folder = tree.path("") + '/';
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
      text.erase(at, folder.size());
    return text;
  }
  testing::Tree tree;
};

TEST_F(Files, AreFoundUpwards) {
  tree.write("repo/.git/HEAD").write("repo/a/b/c/x").write(".plimsoll.yaml");
  const auto found = [&](const char* folder) {
    const auto path = find_project_file(tree.path(folder));
    return path.empty() ? "none" : path.lexically_relative(tree.path("")).string();
  };
  EXPECT_EQ(found("repo/a/b/c"), "none") << "the repository ends at its root";
  tree.write("repo/.hadolint.yml");
  EXPECT_EQ(found("repo/a/b/c"), "repo/.hadolint.yml");
  tree.write("repo/a/.plimsoll.yml");
  EXPECT_EQ(found("repo/a/b/c"), "repo/a/.plimsoll.yml") << "the nearest";
  tree.write("repo/a/.hadolint.yaml");
  EXPECT_EQ(found("repo/a/b/c"), "repo/a/.plimsoll.yml") << "in one folder our own";
  tree.write("repo/a/b/.hadolint.yaml");
  EXPECT_EQ(found("repo/a/b/c"), "repo/a/b/.hadolint.yaml") << "the nearest, whosever it is";
  tree.write("repo/a/b/c/.plimsoll.yaml/x");
  EXPECT_EQ(found("repo/a/b/c"), "repo/a/b/.hadolint.yaml") << "a folder is no file";
  EXPECT_EQ(found(""), ".plimsoll.yaml");
}

TEST_F(Files, ExtendOthersOfTheirOwnFolder) {
  tree.write("base/b.yaml", "ignore: [AA1]\nextends: [more/m.yaml]\n")
      .write("base/more/m.yaml", "ignore: [AA2]\nstrict-labels: true\n")
      .write("app/.plimsoll.yaml", "extends: [../base/b.yaml]\nstrict-labels: false\n");
  const auto project = load_project(tree.path("app/.plimsoll.yaml"));
  ASSERT_TRUE(project) << project.error().text();
  InForce in_force;
  for (const auto* layer : project->layers_for(tree.path("app/Dockerfile"))) in_force.add(*layer, kKnown);
  EXPECT_THAT(in_force.settings().selection.ignore, ElementsAre("AA2", "AA1"));
  EXPECT_FALSE(in_force.settings().rules.strict_labels);
}

TEST_F(Files, ThatExtendEachOtherInACircleAreRefused) {
  tree.write("a.yaml", "extends: [b.yaml]\n").write("b.yaml", "ignore: []\nextends:\n  - ./a.yaml\n");
  EXPECT_EQ(error_of("a.yaml"), "b.yaml:3:5: files that extend each other in a circle: a.yaml -> b.yaml -> a.yaml");
  tree.write("c.yaml", "extends: [c.yaml]\n");
  EXPECT_EQ(error_of("c.yaml"), "c.yaml:1:11: files that extend each other in a circle: c.yaml -> c.yaml");
}

TEST_F(Files, ThatExtendEachOtherWithoutEndAreRefused) {
  for (int i = 0; i < 40; ++i) tree.write(fmt::format("{}.yaml", i), fmt::format("extends: [{}.yaml]\n", i + 1));
  EXPECT_EQ(error_of("0.yaml"), "15.yaml:1:11: more than 16 files that extend each other");
  tree.write("w0.yaml", "");
  for (int i = 1; i < 12; ++i)
    tree.write(fmt::format("w{}.yaml", i), fmt::format("extends: [w{0}.yaml, w{0}.yaml]\n", i - 1));
  EXPECT_THAT(error_of("w11.yaml"), EndsWith("more than 64 files are extended"));
  EXPECT_EQ(error_of("w4.yaml"), "none") << "the same file may be extended by two others";
}

TEST_F(Files, ThatCannotBeReadSayWhereTheyAreNamed) {
  tree.write("a.yaml", "extends: [b.yaml]\n").write("d.yaml", "extends: [e]\n").write("e/x");
  EXPECT_EQ(error_of("a.yaml"), "a.yaml:1:11: there is no file 'b.yaml' to extend");
  EXPECT_EQ(error_of("d.yaml"), "e: this is no file");
  tree.write("b.yaml", "ignre: []\n");
  EXPECT_THAT(error_of("a.yaml"), StartsWith("b.yaml:1:1: unknown key 'ignre'"));
  tree.write("big.yaml", "# " + std::string(1024 * 1024, 'x'));
  EXPECT_EQ(error_of("big.yaml"), "big.yaml: larger than 1 MiB: too much for a configuration");
  EXPECT_THAT(error_of("nothing.yaml"), StartsWith("nothing.yaml: "));
}

TEST_F(Files, OverrideForSomePaths) {
  tree.write("base.yaml", "overrides: [{files: [x/], ignore: [AA2]}]\n")
      .write("p/.plimsoll.yaml",
             "extends: [../base.yaml]\nexclude: [vendor/]\nseverity: {AA1: info}\noverrides:\n"
             "  - {files: ['*.dev'], severity: {AA1: error}}\n  - {files: [a/], severity: {AA1: style}}\n");
  const auto project = load_project(tree.path("p/.plimsoll.yaml"));
  ASSERT_TRUE(project) << project.error().text();
  const auto level = [&](std::string_view file) {
    InForce in_force;
    for (const auto* layer : project->layers_for(tree.path(file))) in_force.add(*layer, kKnown);
    return in_force.settings().selection.severities.back().second;
  };
  EXPECT_EQ(level("p/Dockerfile"), Severity::info);
  EXPECT_EQ(level("p/x/y.dev"), Severity::error);
  EXPECT_EQ(level("p/a/y.dev"), Severity::style) << "the last one that matches";
  EXPECT_EQ(project->layers_for(tree.path("x/Dockerfile")).size(), 3U) << "patterns start at the folder of their file";
  EXPECT_EQ(project->layers_for(tree.path("p/Dockerfile")).size(), 2U);
  EXPECT_TRUE(project->excludes(tree.path("p/b/vendor/c/Dockerfile")));
  EXPECT_FALSE(project->excludes(tree.path("vendor/Dockerfile"))) << "outside of its folder";
}

TEST_F(Files, NameRulesThatSomebodyKnows) {
  tree.write("a.yaml",
             "pragmas:\n  never-ignore: [AA1, zz]\noverrides: [{files: [x], severity: {AA1: off, yy: off}}]\n")
      .write(".hadolint.yaml", "ignored: [zz, AA1]\n");
  const auto mistake_in = [](std::string_view selector) -> std::optional<std::string> {
    if (selector == "AA1") return std::nullopt;
    return fmt::format("no '{}'", selector);
  };
  auto project = load_project(tree.path("a.yaml"));
  ASSERT_TRUE(project);
  const std::vector<Error> unknown = project->settle_rules(mistake_in);
  ASSERT_EQ(unknown.size(), 2U);
  EXPECT_THAT(unknown[0].text(), EndsWith("a.yaml:2:23: no 'zz'"));
  EXPECT_THAT(unknown[1].text(), EndsWith("a.yaml:3:47: no 'yy'"));
  auto hadolint = load_project(tree.path(".hadolint.yaml"));
  ASSERT_TRUE(hadolint);
  EXPECT_TRUE(hadolint->settle_rules(mistake_in).empty()) << "it may know more rules";
  ASSERT_EQ(hadolint->files.at(0).entries.at(0).items.size(), 1U);
  EXPECT_EQ(hadolint->files[0].entries[0].items[0].value, "AA1");
}

}  // namespace
}  // namespace plimsoll::config
