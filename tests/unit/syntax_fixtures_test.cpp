// Each file of tests/syntax and the tree it must have. The tree shows every place and every error, so reading a .dump
// beside its .Dockerfile is reading the parser's behaviour.
#include <gtest/gtest.h>

#include <algorithm>

#include "plimsoll/document.hpp"
#include "support/golden.hpp"

namespace plimsoll {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> fixtures() {
  std::vector<fs::path> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(testing::source_dir()) / "tests" / "syntax"))
    if (entry.path().extension() == ".Dockerfile") found.push_back(entry.path());
  std::ranges::sort(found);
  return found;
}

class SyntaxFixture : public ::testing::TestWithParam<fs::path> {};

TEST_P(SyntaxFixture, HasTheTreeOfItsDump) {
  const auto text = testing::read_file(GetParam());
  ASSERT_TRUE(text.has_value());
  const Document document = parse(std::make_unique<const SourceFile>("Dockerfile", *text));
  for (const SyntaxError& error : document.errors) EXPECT_LE(error.message.size(), 100U) << error.message;
  EXPECT_TRUE(testing::matches_golden(fs::path(GetParam()).replace_extension(".dump"), print_tree(document)));
}

INSTANTIATE_TEST_SUITE_P(Files, SyntaxFixture, ::testing::ValuesIn(fixtures()),
                         [](const auto& test) { return test.param.stem().string(); });

TEST(SyntaxFixtures, HaveNoDumpWithoutAFile) {
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(testing::source_dir()) / "tests" / "syntax"))
    if (entry.path().extension() == ".dump") {
      EXPECT_TRUE(fs::exists(fs::path(entry.path()).replace_extension(".Dockerfile"))) << entry.path();
    }
}

}  // namespace
}  // namespace plimsoll
