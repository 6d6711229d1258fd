// A new text in the place of a file: what it keeps, and when it stays out.
#include "fix/replace_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/files.hpp"
#include "support/tree.hpp"

namespace plimsoll::fixes {
namespace {

namespace fs = std::filesystem;
using plimsoll::testing::read_file;
using plimsoll::testing::Tree;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string message(const std::optional<Error>& error) { return error ? error->message : ""; }

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  return names;
}

TEST(ReplaceFile, KeepsTheModeAndLeavesNothingBehind) {
  Tree tree;
  tree.write("a", "old");
  ASSERT_EQ(::chmod(tree.path("a").c_str(), 0751), 0);
  EXPECT_EQ(message(replace_file(tree.path("a"), "old", "new")), "");
  EXPECT_EQ(read_file(tree.path("a")), "new");
  EXPECT_EQ(fs::status(tree.path("a")).permissions(), static_cast<fs::perms>(0751));
  EXPECT_THAT(names_in(tree.path("")), ElementsAre("a"));
}

TEST(ReplaceFile, LeavesAloneWhatIsNotAsItWasRead) {
  Tree tree;
  tree.write("a", "old and more");
  EXPECT_THAT(message(replace_file(tree.path("a"), "old", "new")), HasSubstr("changed meanwhile"));
  EXPECT_EQ(read_file(tree.path("a")), "old and more");
  EXPECT_EQ(message(replace_file(tree.path("a"), "old", "old and more")), "") << "someone has done it already";
  EXPECT_THAT(message(replace_file(tree.path("gone"), "old", "new")), HasSubstr("cannot write the file"));
  EXPECT_THAT(names_in(tree.path("")), ElementsAre("a"));
}

TEST(ReplaceFile, MakesTheFileWhereNothingIsExpected) {
  Tree tree;
  tree.write("folder/other");
  const mode_t mask = ::umask(027);
  EXPECT_EQ(message(replace_file(tree.path("folder/new"), "", "text")), "");
  ::umask(mask);
  EXPECT_EQ(read_file(tree.path("folder/new")), "text");
  EXPECT_EQ(fs::status(tree.path("folder/new")).permissions(), static_cast<fs::perms>(0640)) << "as any new file";
  EXPECT_EQ(names_in(tree.path("folder")).size(), 2U);
  EXPECT_THAT(message(replace_file(tree.path("folder/new"), "", "another")), HasSubstr("changed meanwhile"));
  EXPECT_EQ(read_file(tree.path("folder/new")), "text");
  EXPECT_THAT(message(replace_file(tree.path("nowhere/new"), "", "text")), HasSubstr("cannot write to the folder"));
}

TEST(ReplaceFile, DoesNotWriteThroughALinkToNothing) {
  Tree tree;
  fs::create_symlink(tree.path("elsewhere"), tree.path("link"));
  EXPECT_NE(message(replace_file(tree.path("link"), "", "text")), "");
  EXPECT_FALSE(fs::exists(tree.path("elsewhere")));
}

TEST(ReplaceFile, FillsAnEmptyFile) {
  Tree tree;
  tree.write("a", "");
  EXPECT_EQ(message(replace_file(tree.path("a"), "", "text")), "");
  EXPECT_EQ(read_file(tree.path("a")), "text");
}

}  // namespace
}  // namespace plimsoll::fixes
