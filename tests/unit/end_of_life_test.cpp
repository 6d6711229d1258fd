// The table of release lines, and which of them a tag names.
#include "rules/security/images/end_of_life.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "plimsoll/catalog.hpp"
#include "plimsoll/date.hpp"

namespace plimsoll::rules {
namespace {

std::string_view line_name(std::string_view image, std::string_view tag) {
  const ReleaseLine* const line = line_of_tag(image, tag);
  return line == nullptr ? "" : line->line;
}

TEST(ReleaseLines, AreSortedByImageAndHaveDates) {
  EXPECT_TRUE(std::is_sorted(std::begin(kReleaseLines), std::end(kReleaseLines),
                             [](const ReleaseLine& a, const ReleaseLine& b) { return a.image < b.image; }));
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (const ReleaseLine& line : kReleaseLines) {
    EXPECT_TRUE(seen.emplace(line.image, line.line).second) << line.image << " " << line.line;
    EXPECT_TRUE(line.last_day.empty() || line.last_day == "ended" || is_date(line.last_day))
        << line.image << " " << line.line;
  }
  EXPECT_TRUE(is_date(end_of_life_date()));
}

TEST(ReleaseLines, AnImageWithASupportedLineHasANewestOne) {
  std::set<std::string_view> without;
  for (const ReleaseLine& line : kReleaseLines)
    if (newest_supported(line, end_of_life_date()) == nullptr) without.insert(line.image);
  EXPECT_EQ(without, std::set<std::string_view>{"centos"});
}

TEST(ReleaseLines, ATagNamesALineByItsParts) {
  EXPECT_EQ(line_name("python", "3.1"), "3.1");
  EXPECT_EQ(line_name("python", "3.10"), "3.10");
  EXPECT_EQ(line_name("python", "3.10.4-slim-buster"), "3.10");
  EXPECT_EQ(line_name("golang", "1.2"), "");
  EXPECT_EQ(line_name("eclipse-temurin", "8u282-b08-jdk"), "8");
  EXPECT_EQ(line_name("eclipse-temurin", "11.0.10_9-jdk"), "11");
  EXPECT_EQ(line_name("centos", "centos7.9.2009"), "7");
  EXPECT_EQ(line_name("centos", "stream9"), "stream9");
  EXPECT_EQ(line_name("amazonlinux", "2"), "2");
  EXPECT_EQ(line_name("mcr.microsoft.com/dotnet/sdk", "6.0-focal"), "6");
  EXPECT_EQ(line_name("mcr.microsoft.com/dotnet/core/runtime-deps", "3.1"), "3.1");
  for (const char* const other : {"mcr.microsoft.com/dotnet/framework/sdk", "no-image", ""})
    EXPECT_EQ(line_name(other, "5.0"), "") << other;
}

TEST(ReleaseLines, ATagNamesALineByItsCodeName) {
  EXPECT_EQ(line_name("debian", "bullseye-20240101-slim"), "11");
  EXPECT_EQ(line_name("ubuntu", "jammy"), "22.04");
  EXPECT_EQ(line_name("node", "erbium-alpine"), "12");
  for (const char* const none : {"", "-", ".", "slim", "bullseyes", "3.", "latest"})
    EXPECT_EQ(line_name("debian", none), "") << none;
}

TEST(ReleaseLines, FewerPartsMeanTheLineThatIsSupportedLongest) {
  EXPECT_EQ(line_name("python", "2"), "2.7");
  EXPECT_EQ(line_name("python", "3"), "3.14");
  EXPECT_EQ(line_name("redis", "7"), "7.2");
  EXPECT_EQ(line_name("mariadb", "10"), "10.11");
}

TEST(ReleaseLines, AWordNamesADistribution) {
  const auto name = [](std::string_view word) {
    const ReleaseLine* const line = distribution_of(word);
    return line == nullptr ? std::string() : std::string(line->image) + std::string(line->line);
  };
  EXPECT_EQ(name("stretch"), "debian9");
  EXPECT_EQ(name("bionic"), "ubuntu18.04");
  EXPECT_EQ(name("alpine3.9"), "alpine3.9");
  EXPECT_EQ(name("centos7"), "centos7");
  EXPECT_EQ(name("fedora33"), "fedora33");
  for (const char* const none : {"", "alpine", "slim", "erbium", "alpine99", "debian9"}) EXPECT_EQ(name(none), "");
}

TEST(ReleaseLines, TheLastDayStillCounts) {
  const ReleaseLine known{"x", "1", "2024-06-30", ""};
  EXPECT_FALSE(is_over(known, "2024-06-30"));
  EXPECT_TRUE(is_over(known, "2024-07-01"));
  EXPECT_FALSE(is_over({"x", "2", "", ""}, "9999-12-31"));
  const ReleaseLine ended{"x", "0", "ended", ""};
  EXPECT_TRUE(is_over(ended, end_of_life_date()));
  EXPECT_FALSE(is_over(ended, "2000-01-01"));
}

}  // namespace
}  // namespace plimsoll::rules
