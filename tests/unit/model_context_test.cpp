// The build context on disk: what is listed, what a COPY would take, and that hostile trees do no harm.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "plimsoll/build_context.hpp"
#include "support/tree.hpp"

namespace plimsoll {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Tree;
using ::testing::UnorderedElementsAre;

std::vector<std::string> listed(const BuildContext& context) {
  std::vector<std::string> paths;
  for (const auto& entry : context.entries()) paths.push_back(entry.directory ? entry.path + "/" : entry.path);
  return paths;
}

std::vector<std::string> taken(const BuildContext& context, std::string_view source) {
  std::vector<std::string> paths;
  for (const auto* entry : context.matching(source)) paths.push_back(entry->path);
  return paths;
}

TEST(BuildContext, WithoutAFolderNothingIsKnown) {
  const BuildContext context;
  EXPECT_FALSE(context.known());
  EXPECT_THAT(context.entries(), IsEmpty());
  EXPECT_FALSE(context.exists("."));
  EXPECT_THAT(context.matching("."), IsEmpty());
}

TEST(BuildContext, SaysWhatAFixOfTheIgnoreFileStartsFrom) {
  Tree tree;
  tree.write("Dockerfile").write("sub/Dockerfile").write("sub/.dockerignore", "a\n").write("bad/.dockerignore", "!\n");
  tree.write("bad/Dockerfile");
  const auto source = [](const BuildContext& context) {
    const auto& file = context.ignore_source();
    return file == nullptr ? "none" : std::string(file->path()) + ": " + std::string(file->text());
  };
  EXPECT_EQ(source(BuildContext()), "none");
  EXPECT_EQ(source(BuildContext::open("", tree.path("bad/Dockerfile"))), "none") << "who knows what is meant";
  EXPECT_EQ(source(BuildContext::open("", tree.path("Dockerfile"))), tree.path(".dockerignore") + ": ");
  EXPECT_EQ(source(BuildContext::open(tree.path("sub/"), "-")), tree.path("sub/.dockerignore") + ": a\n");
  const IgnoreFileTexts texts = {{ignore_file_key(tree.path("./.dockerignore")), "Dockerfile\n"}};
  const BuildContext edited = BuildContext::open("", tree.path("Dockerfile"), texts);
  EXPECT_EQ(source(edited), tree.path(".dockerignore") + ": Dockerfile\n");
  EXPECT_TRUE(edited.ignore_file()->ignores("Dockerfile")) << "though it is not on the disk";
}

TEST(BuildContext, IsTheDockerfilesFolderUnlessNamed) {
  Tree tree;
  tree.write("sub/Dockerfile").write("sub/a").write("b");
  EXPECT_THAT(listed(BuildContext::open("", tree.path("sub/Dockerfile"))), ElementsAre("Dockerfile", "a"));
  EXPECT_THAT(listed(BuildContext::open(tree.path(""), tree.path("sub/Dockerfile"))),
              ElementsAre("b", "sub/", "sub/Dockerfile", "sub/a"));
}

TEST(BuildContext, ATextThatIsNotOnDiskHasNone) {
  Tree tree;
  EXPECT_FALSE(BuildContext::open("", tree.path("Dockerfile")).known());
  EXPECT_FALSE(BuildContext::open("", tree.path("")).known()) << "a folder is no Dockerfile";
}

TEST(BuildContext, AMissingFolderIsANote) {
  Tree tree;
  const BuildContext context = BuildContext::open(tree.path("none"), "Dockerfile");
  EXPECT_FALSE(context.known());
  EXPECT_THAT(context.notes(), ElementsAre(HasSubstr("none")));
}

TEST(BuildContext, TheDockerfilesOwnIgnoreFileComesFirst) {
  Tree tree;
  tree.write("build/app.Dockerfile").write("build/app.Dockerfile.dockerignore", "own").write(".dockerignore", "root");
  tree.write("build/other.Dockerfile");
  const BuildContext own = BuildContext::open(tree.path(""), tree.path("build/app.Dockerfile"));
  ASSERT_NE(own.ignore_file(), nullptr);
  EXPECT_THAT(own.ignore_file()->normalised(), ElementsAre("own"));
  const BuildContext root = BuildContext::open(tree.path(""), tree.path("build/other.Dockerfile"));
  ASSERT_NE(root.ignore_file(), nullptr);
  EXPECT_THAT(root.ignore_file()->normalised(), ElementsAre("root"));
}

TEST(BuildContext, AContainerfilePrefersItsOwnSpelling) {
  Tree tree;
  tree.write("Containerfile").write("Dockerfile").write(".containerignore", "c").write(".dockerignore", "d");
  EXPECT_THAT(BuildContext::open("", tree.path("Containerfile")).ignore_file()->normalised(), ElementsAre("c"));
  EXPECT_THAT(BuildContext::open("", tree.path("Dockerfile")).ignore_file()->normalised(), ElementsAre("d"));
}

TEST(BuildContext, ABrokenIgnoreFileIsANote) {
  Tree tree;
  tree.write("Dockerfile").write(".dockerignore", "a\n[");
  const BuildContext context = BuildContext::open("", tree.path("Dockerfile"));
  EXPECT_TRUE(context.known());
  EXPECT_TRUE(context.ignore_file_is_broken());
  EXPECT_EQ(context.ignore_file(), nullptr);
  EXPECT_THAT(context.notes(), ElementsAre(HasSubstr(":2: syntax error in pattern")));
}

TEST(BuildContext, AHugeIgnoreFileIsNotRead) {
  Tree tree;
  tree.write("Dockerfile").write(".dockerignore", std::string(1 << 20, '\n'));
  EXPECT_TRUE(BuildContext::open("", tree.path("Dockerfile")).ignore_file_is_broken());
}

TEST(BuildContext, IgnoredFoldersAreSkippedUnlessAnExceptionLiesBelow) {
  Tree tree;
  tree.write("Dockerfile").write("a/x").write("b/keep").write("b/drop").write("c/d/e.md");
  tree.write(".dockerignore", "*\n!b/keep\n");
  EXPECT_THAT(listed(BuildContext::open("", tree.path("Dockerfile"))), ElementsAre("b/", "b/keep"));
  tree.write(".dockerignore", "*\n!**/*.md\n");
  EXPECT_THAT(listed(BuildContext::open("", tree.path("Dockerfile"))), ElementsAre("c/", "c/d/", "c/d/e.md"));
  tree.write(".dockerignore", "c\n!c/*/e*\n");
  EXPECT_THAT(
      listed(BuildContext::open("", tree.path("Dockerfile"))),
      ElementsAre(".dockerignore", "Dockerfile", "a/", "a/x", "b/", "b/drop", "b/keep", "c/", "c/d/", "c/d/e.md"));
}

TEST(BuildContext, TellsWhatIsKeptOutButNotWhatLiesInFoldersThatAre) {
  Tree tree;
  tree.write("Dockerfile").write("a/x").write("b/keep").write("b/drop").write(".dockerignore", "a\nb/drop\n*.md\n");
  const BuildContext context = BuildContext::open("", tree.path("Dockerfile"));
  std::vector<std::string> paths;
  for (const auto& entry : context.ignored()) paths.push_back(entry.path);
  EXPECT_THAT(paths, UnorderedElementsAre("a", "b/drop"));
}

TEST(BuildContext, SourcesAreCleanedAndGlobbed) {
  Tree tree;
  tree.write("Dockerfile").write("a/b/c").write("a/d.md").write("a-1").write("e.md");
  const BuildContext context = BuildContext::open("", tree.path("Dockerfile"));
  EXPECT_THAT(taken(context, "."), ElementsAre("Dockerfile", "a", "a-1", "a/b", "a/b/c", "a/d.md", "e.md"));
  EXPECT_EQ(taken(context, "/"), taken(context, "."));
  EXPECT_EQ(taken(context, "./"), taken(context, "."));
  EXPECT_EQ(taken(context, ".."), taken(context, ".")) << "never above the root";
  EXPECT_EQ(taken(context, "*"), taken(context, "."));
  EXPECT_THAT(taken(context, "./a/"), ElementsAre("a", "a/b", "a/b/c", "a/d.md"));
  EXPECT_THAT(taken(context, "/a"), ElementsAre("a", "a/b", "a/b/c", "a/d.md"));
  EXPECT_THAT(taken(context, "*.md"), ElementsAre("e.md"));
  EXPECT_THAT(taken(context, "*/*.md"), ElementsAre("a/d.md"));
  EXPECT_THAT(taken(context, "a/?"), ElementsAre("a/b", "a/b/c"));
  EXPECT_THAT(taken(context, "missing"), IsEmpty());
  EXPECT_THAT(taken(context, "["), IsEmpty());
}

TEST(BuildContext, ExistsAlsoFindsIgnoredFiles) {
  Tree tree;
  tree.write("Dockerfile").write("a/b").write(".dockerignore", "a");
  const BuildContext context = BuildContext::open("", tree.path("Dockerfile"));
  EXPECT_TRUE(context.exists("a/b"));
  EXPECT_TRUE(context.exists("./a/"));
  EXPECT_TRUE(context.exists("/a"));
  EXPECT_FALSE(context.exists("a/c"));
  EXPECT_FALSE(context.exists("a/b/c"));
}

TEST(BuildContext, NoLinkLeadsOutOfTheRoot) {
  Tree tree;
  tree.write("outside/secret").write("root/Dockerfile").write("root/real/file");
  fs::create_directory_symlink(tree.path("outside"), tree.path("root/out"));
  fs::create_symlink(tree.path("outside/secret"), tree.path("root/.dockerignore"));
  fs::create_directory_symlink("real", tree.path("root/in"));
  fs::create_directory_symlink(".", tree.path("root/loop"));
  const BuildContext context = BuildContext::open("", tree.path("root/Dockerfile"));
  EXPECT_THAT(listed(context), ElementsAre(".dockerignore", "Dockerfile", "in", "loop", "out", "real/", "real/file"));
  EXPECT_TRUE(context.exists("out")) << "the link itself";
  EXPECT_FALSE(context.exists("out/secret"));
  EXPECT_FALSE(context.exists("../outside"));
  EXPECT_TRUE(context.exists("in/file"));
  EXPECT_TRUE(context.exists("loop/loop/loop/real"));
  EXPECT_TRUE(context.ignore_file_is_broken());
  EXPECT_THAT(context.notes(), Contains(HasSubstr("leads out")));
}

TEST(BuildContext, AnIgnoreFileMayBeALinkInsideTheRoot) {
  Tree tree;
  tree.write("Dockerfile").write("ignore/common", "a");
  fs::create_symlink("ignore/common", tree.path(".dockerignore"));
  const BuildContext context = BuildContext::open("", tree.path("Dockerfile"));
  ASSERT_NE(context.ignore_file(), nullptr);
  EXPECT_THAT(context.ignore_file()->normalised(), ElementsAre("a"));
}

TEST(BuildContext, SpecialFilesAreSkippedAndNeverOpened) {
  Tree tree;
  tree.write("Dockerfile");
  ASSERT_EQ(::mkfifo(tree.path("pipe").c_str(), 0600), 0);
  ASSERT_EQ(::mkfifo(tree.path(".dockerignore").c_str(), 0600), 0);
  const BuildContext context = BuildContext::open("", tree.path("Dockerfile"));
  EXPECT_THAT(listed(context), ElementsAre("Dockerfile"));
  EXPECT_TRUE(context.ignore_file_is_broken());
}

TEST(BuildContext, AnUnreadableFolderIsANote) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read every folder";
  Tree tree;
  tree.write("Dockerfile").write("closed/a");
  fs::permissions(tree.path("closed"), fs::perms::none);
  const BuildContext context = BuildContext::open("", tree.path("Dockerfile"));
  EXPECT_THAT(listed(context), ElementsAre("Dockerfile", "closed/"));
  EXPECT_THAT(context.notes(), ElementsAre(HasSubstr("closed")));
  fs::permissions(tree.path("closed"), fs::perms::owner_all);
}

TEST(BuildContext, DeepTreesAreCutOff) {
  Tree tree;
  std::string path = "Dockerfile";
  for (int i = 0; i < 100; ++i) path.insert(0, "d/");
  tree.write("Dockerfile").write(path);
  const BuildContext context = BuildContext::open("", tree.path("Dockerfile"));
  EXPECT_TRUE(context.truncated());
  EXPECT_EQ(context.entries().size(), 65U);
}

TEST(BuildContext, ThousandsOfFilesAreListed) {
  Tree tree;
  for (int i = 0; i < 3000; ++i) tree.write("f" + std::to_string(i));
  const BuildContext context = BuildContext::open(tree.path(""), "Dockerfile");
  EXPECT_EQ(context.entries().size(), 3000U);
  EXPECT_FALSE(context.truncated());
  EXPECT_EQ(context.matching("f2*").size(), 1111U);
}

TEST(BuildContext, ALargeIgnoreFileAllowsFewerEntries) {
  Tree tree;
  std::string patterns;
  for (int i = 0; i < 60; ++i) patterns += std::string(4000, 'x') + "*\n";
  for (int i = 0; i < 3500; ++i) tree.write("f" + std::to_string(i));
  tree.write(".dockerignore", patterns);
  const BuildContext context = BuildContext::open(tree.path(""), "Dockerfile");
  ASSERT_NE(context.ignore_file(), nullptr);
  EXPECT_TRUE(context.truncated());
  EXPECT_THAT(context.entries(), IsEmpty()) << "a folder is listed as a whole or not at all";
}

TEST(ContextPath, UrlsAndRepositoriesAreNoPaths) {
  for (const char* path : {"a", ".", "../a", "ftp://example.com/a", "example.com/a.git", "a@b", "a:b@c", "./a@b:c"})
    EXPECT_TRUE(is_context_path(path)) << path;
  for (const char* other : {"https://example.com/a", "http://example.com", "git://example.com/a",
                            "ssh://git@example.com/a", "git@example.com:a/b.git", "<<EOF"})
    EXPECT_FALSE(is_context_path(other)) << other;
}

TEST(ContextPath, StaysInsideTheRoot) {
  EXPECT_EQ(context_path("../../a/../b/"), "b");
  EXPECT_EQ(context_path("/"), ".");
  EXPECT_EQ(context_path(""), ".");
  EXPECT_EQ(context_path("./a//b"), "a/b");
}

}  // namespace
}  // namespace plimsoll
