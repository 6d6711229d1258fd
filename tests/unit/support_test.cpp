// The helpers that other tests lean on.
#include <gtest/gtest.h>

#include "support/golden.hpp"
#include "support/shared.hpp"

namespace plimsoll::testing {
namespace {

/// A file in the folder for temporary files, gone with the test.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& name)
      : path_(std::filesystem::path(::testing::TempDir()) /
              (name + std::to_string(::testing::UnitTest::GetInstance()->random_seed()))) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { std::filesystem::remove(path_); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

TEST(Golden, AMissingFileFailsEvenWhenNothingIsExpected) {
  if (updates_golden()) GTEST_SKIP() << "would write the file";
  EXPECT_FALSE(matches_golden("no-such-folder/no-such-file", ""));
}

TEST(Golden, TheSameBytesMatchAndOthersDoNot) {
  if (updates_golden()) GTEST_SKIP() << "would rewrite the file";
  const TemporaryFile golden("plimsoll_golden_");
  std::ofstream(golden.path(), std::ios::binary) << "one\ntwo\n";
  EXPECT_TRUE(matches_golden(golden.path(), "one\ntwo\n"));
  EXPECT_FALSE(matches_golden(golden.path(), "one\ntwo"));
}

TEST(Golden, TheFirstDifferenceIsNamed) {
  EXPECT_EQ(first_difference("a\nb\n", "a\nc\n"), "line 2:\n- \"b\"\n+ \"c\"");
  EXPECT_EQ(first_difference("a\n", "a\nb\n"), "line 2:\n- (end of file)\n+ \"b\"");
  EXPECT_EQ(first_difference("a\nb\n", "a\nb"), "line 2:\n- \"b\"\n+ \"b\"\n(one of them ends without a line end)");
  EXPECT_EQ(first_difference("a", "a"), "no difference");
}

TEST(Shared, TheFolderIsAFolderOrAbsent) {
  if (const auto folder = shared_folder()) {
    EXPECT_TRUE(std::filesystem::is_directory(*folder));
  }
}

}  // namespace
}  // namespace plimsoll::testing
