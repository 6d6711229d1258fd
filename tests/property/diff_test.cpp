// What holds for the diff of any edits: applied by hand, line by line, it makes the new text of the old one.
#include "report/diff.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "plimsoll/fix.hpp"
#include "support/generator.hpp"
#include "support/random.hpp"

namespace plimsoll::report {
namespace {

/// Lines with their ends.
std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

class Texts : testing::Random {
 public:
  using testing::Random::Random;

  std::string text() {
    std::string made;
    for (int left = pick(30); left > 0; --left) made += line() + (chance(10) ? "\r\n" : "\n");
    return chance(30) ? made + line() : made;
  }
  std::vector<Edit> edits(const std::string& text) {
    std::vector<Edit> made;
    for (std::uint32_t at = 0; at < text.size() && made.size() < 6;) {
      const auto begin = at + static_cast<std::uint32_t>(pick(40));
      const auto end = begin + static_cast<std::uint32_t>(chance(40) ? 0 : pick(30));
      if (end > text.size()) break;
      made.push_back({{begin, end}, chance(30) ? "" : this->text().substr(0, 12)});
      at = end + 1;
    }
    return made;
  }

 private:
  std::string line() { return one<5>({"a", "bb", "", "RUN make", "# a longer comment"}); }
};

/// The numbers of "@@ -12,3 +14 @@": where the old lines begin (0 where there are none), and how many there are.
std::pair<std::size_t, std::size_t> old_lines_of(std::string_view hunk) {
  std::size_t begin = 0;
  std::size_t count = 1;
  const char* const end = hunk.data() + hunk.size();
  const char* at = std::from_chars(hunk.data() + 4, end, begin).ptr;
  if (*at == ',') std::from_chars(at + 1, end, count);
  return {begin, count};
}

/// `text` with `diff` applied; what does not fit is told.
std::string patched(std::string_view text, std::string_view diff) {
  const std::vector<std::string> old_lines = lines_of(text);
  const std::vector<std::string> instructions = lines_of(diff);
  std::string made;
  std::size_t next = 0;
  for (std::size_t i = 2; i < instructions.size(); ++i) {  // behind the names
    const std::string& line = instructions[i];
    if (line.starts_with("@@")) {
      const auto [begin, count] = old_lines_of(line);
      const std::size_t first = count == 0 ? begin : begin - 1;
      while (next < first) made += old_lines.at(next++);
      continue;
    }
    if (line.starts_with('\\')) continue;
    const bool has_end = i + 1 == instructions.size() || !instructions[i + 1].starts_with('\\');
    std::string bare = line.substr(1);
    if (!has_end) bare.pop_back();
    if (line[0] != '+') {
      if (next == old_lines.size() || old_lines[next] != bare) return fmt::format("line {} does not fit", next + 1);
      ++next;
    }
    if (line[0] != '-') made += bare;
  }
  while (next < old_lines.size()) made += old_lines[next++];
  return made;
}

TEST(DiffProperties, MakeTheNewTextOfTheOldOne) {
  std::size_t differ = 0;
  for (std::uint32_t seed = 0; seed < testing::seeds(3000); ++seed) {
    Texts random(seed);
    const std::string text = random.text();
    Edited edited = apply_edits(text, random.edits(text));
    const SourceFile before("a", text);
    const SourceFile after("a", edited.text);
    const std::string diff = unified_diff({.source = before, .findings = {}, .secrets = {}},
                                          {.source = after, .findings = {}, .secrets = {}}, edited.map, {});
    ASSERT_EQ(diff.empty(), text == edited.text) << "seed " << seed;
    if (diff.empty()) continue;
    ++differ;
    ASSERT_TRUE(diff.starts_with("--- a\n+++ a\n@@ -")) << diff;
    ASSERT_EQ(patched(text, diff), edited.text) << "seed " << seed << '\n' << diff;
  }
  EXPECT_GT(differ, testing::seeds(3000) / 2);
}

}  // namespace
}  // namespace plimsoll::report
