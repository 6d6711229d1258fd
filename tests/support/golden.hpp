// Golden files: what a test expects, as a file that a person has read. PLIMSOLL_UPDATE_GOLDEN=1 writes them anew; a
// test whose file changed still fails, so that no unattended run can bless itself.
//
//   EXPECT_TRUE(matches_golden(folder / "case.expected", actual));
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

#include "support/files.hpp"
#include "support/paths.hpp"

namespace plimsoll::testing {

/// Whether golden files are being rewritten.
inline bool updates_golden() {
  const char* const value = std::getenv("PLIMSOLL_UPDATE_GOLDEN");
  return value != nullptr && std::string_view(value) == "1";
}

/// The first line in which two texts differ, as "line 3:\n- expected\n+ actual".
inline std::string first_difference(std::string_view expected, std::string_view actual) {
  std::size_t number = 1;
  while (!expected.empty() || !actual.empty()) {
    const std::string_view left = expected.substr(0, expected.find('\n'));
    const std::string_view right = actual.substr(0, actual.find('\n'));
    const bool same_end = (left.size() == expected.size()) == (right.size() == actual.size());
    if (left != right || !same_end || expected.empty() || actual.empty())
      return "line " + std::to_string(number) + ":\n- " +
             (expected.empty() ? "(end of file)" : ::testing::PrintToString(std::string(left))) + "\n+ " +
             (actual.empty() ? "(end of file)" : ::testing::PrintToString(std::string(right))) +
             (left == right && !same_end ? "\n(one of them ends without a line end)" : "");
    expected.remove_prefix(std::min(expected.size(), left.size() + 1));
    actual.remove_prefix(std::min(actual.size(), right.size() + 1));
    ++number;
  }
  return "no difference";
}

/// Whether `actual` is what the golden file holds. A missing file is a failure, also when nothing is expected.
inline ::testing::AssertionResult matches_golden(const std::filesystem::path& path, std::string_view actual) {
  const std::optional<std::string> expected = read_file(path);
  if (expected && *expected == actual) return ::testing::AssertionSuccess();
  if (updates_golden()) {
    std::error_code ignored;
    std::filesystem::create_directories(path.parent_path(), ignored);
    std::ofstream(path, std::ios::binary) << actual;
    return ::testing::AssertionFailure() << path.string() << " was rewritten: read the change, then run again";
  }
  if (!expected)
    return ::testing::AssertionFailure() << path.string()
                                         << " is missing (PLIMSOLL_UPDATE_GOLDEN=1 writes it); actual:\n"
                                         << actual;
  return ::testing::AssertionFailure() << path.string() << " differs at " << first_difference(*expected, actual)
                                       << "\nactual in full:\n"
                                       << actual << "\n(PLIMSOLL_UPDATE_GOLDEN=1 rewrites it)";
}

/// Whether the file holds `wanted` between `<!-- marker:begin -->` and `<!-- marker:end -->`, each on a line.
inline ::testing::AssertionResult matches_between_markers(const std::filesystem::path& path, const std::string& marker,
                                                          const std::string& wanted) {
  const std::string begin_marker = "<!-- " + marker + ":begin -->\n";
  const std::string text = read_file(path).value_or("");
  const std::size_t begin = text.find(begin_marker);
  const std::size_t end = text.find("<!-- " + marker + ":end -->");
  if (begin == std::string::npos || end == std::string::npos)
    return ::testing::AssertionFailure() << path.string() << " needs the markers of " << marker;
  return matches_golden(path, text.substr(0, begin + begin_marker.size()) + wanted + text.substr(end));
}

}  // namespace plimsoll::testing
