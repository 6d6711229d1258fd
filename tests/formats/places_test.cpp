// Places in the formats whose readers are strict: each is followed back into the file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "formats/cases.hpp"
#include "plimsoll/fix.hpp"
#include "report/visible.hpp"
#include "text/utf8.hpp"

namespace plimsoll::testing {
namespace {

using nlohmann::json;

/// One file alone in a format.
json report_of(const CaseFile& file, std::string_view format) {
  const ReportOptions options;
  const auto reporter = make_reporter(format, options);
  EXPECT_TRUE(reporter);
  (*reporter)->file({*file.source, file.findings, file.secrets});
  (*reporter)->finish();
  return json::parse((*reporter)->take());
}

/// UTF-16 units of a line, as Java has them.
std::size_t utf16_size(std::string_view line) {
  std::size_t units = 0;
  while (!line.empty()) {
    const CodePoint point = decode(line);
    units += point.value > 0xFFFF ? 2 : 1;
    line.remove_prefix(point.size);
  }
  return units;
}

template <typename Check>
void each_file(Check check) {
  for (const Case& one : cases())
    for (const CaseFile& file : one.files) {
      SCOPED_TRACE(one.name);
      check(file);
    }
}

TEST(SonarQube, RangesLieInsideTheLinesAndAreNotEmpty) {
  std::size_t with_columns = 0;
  each_file([&](const CaseFile& file) {
    const json issues = report_of(file, "sonarqube")["issues"];
    ASSERT_EQ(issues.size(), file.findings.size());
    for (const json& issue : issues) {
      const json& place = issue["primaryLocation"];
      if (!place.contains("textRange")) continue;
      const json& range = place["textRange"];
      const std::uint32_t first = range["startLine"];
      const std::uint32_t last = range["endLine"];
      ASSERT_LE(1U, first);
      ASSERT_LE(first, last);
      ASSERT_LE(last, file.source->line_count());
      ASSERT_EQ(range.contains("startColumn"), range.contains("endColumn"));
      if (!range.contains("startColumn")) continue;
      ++with_columns;
      const auto length = [&](std::uint32_t line) { return utf16_size(file.source->slice(file.source->line(line))); };
      const std::size_t begin = range["startColumn"];
      const std::size_t end = range["endColumn"];
      EXPECT_LE(begin, length(first)) << range;
      EXPECT_LE(end, length(last)) << range;
      EXPECT_TRUE(first < last || begin < end) << range;
    }
  });
  EXPECT_GT(with_columns, 10U);
}

TEST(SonarQube, GivesNoColumnsWhereOthersCountInAnotherWay) {
  for (const std::string_view start : {"\xEF\xBB\xBF", "#\r", "#\xFF\n"}) {
    CaseFile file{std::make_unique<SourceFile>("Dockerfile", std::string(start) + "FROM a\n"), {}, {}};
    const auto at = static_cast<std::uint32_t>(start.size());
    file.findings.push_back({.rule = case_rules().front(), .span = {at, at + 4}, .message = "x"});
    const json range = report_of(file, "sonarqube")["issues"][0]["primaryLocation"]["textRange"];
    EXPECT_TRUE(range.contains("startLine"));
    EXPECT_FALSE(range.contains("startColumn"));
  }
}

/// The byte that a position of rdjson means, found without the product's own line index.
std::uint32_t offset_of(const SourceFile& source, const json& position) {
  std::uint32_t at = 0;
  for (std::uint32_t line = position["line"]; line > 1; --line)
    at = static_cast<std::uint32_t>(source.text().find('\n', at)) + 1;
  return at + position["column"].get<std::uint32_t>() - 1;
}

/// The text of the file with a suggestion of rdjson taken.
std::string with_suggestion(const SourceFile& source, const json& suggestion) {
  std::string text(source.text());
  const std::uint32_t begin = offset_of(source, suggestion["range"]["start"]);
  const std::uint32_t end = offset_of(source, suggestion["range"]["end"]);
  return text.replace(begin, end - begin, suggestion["text"].get<std::string>());
}

TEST(Rdjson, ColumnsCountBytes) {
  each_file([&](const CaseFile& file) {
    const json diagnostics = report_of(file, "rdjson")["diagnostics"];
    ASSERT_EQ(diagnostics.size(), file.findings.size());
    for (std::size_t i = 0; i < diagnostics.size(); ++i) {
      const json& location = diagnostics[i]["location"];
      ASSERT_EQ(location.contains("range"), !file.findings[i].whole_file);
      if (!location.contains("range")) continue;
      EXPECT_EQ(offset_of(*file.source, location["range"]["start"]), file.findings[i].span.begin);
      EXPECT_EQ(offset_of(*file.source, location["range"]["end"]), file.findings[i].span.end);
    }
  });
}

TEST(Rdjson, OffersEachFixThatMayBeAppliedAsOneEdit) {
  std::size_t offered = 0;
  each_file([&](const CaseFile& file) {
    const json diagnostics = report_of(file, "rdjson")["diagnostics"];
    for (std::size_t i = 0; i < diagnostics.size(); ++i) {
      std::vector<std::string> fixed;
      std::size_t plain = 0;  // surely offered: nothing that JSON or a mask would change
      for (const Fix& fix : file.findings[i].fixes) {
        if (fix.applicability == Applicability::display_only) continue;
        fixed.push_back(apply_edits(file.source->text(), fix.edits).text);
        const std::string& text = fix.edits.front().text;
        if (fix.edits.size() == 1 && report::is_utf8(text) && text.find("notarealtoken") == std::string::npos) ++plain;
      }
      const json suggestions = diagnostics[i].value("suggestions", json::array());
      EXPECT_GE(suggestions.size(), plain);
      for (const json& suggestion : suggestions)
        EXPECT_THAT(fixed, ::testing::Contains(with_suggestion(*file.source, suggestion)));
      offered += suggestions.size();
    }
  });
  EXPECT_GT(offered, 1U);
}

}  // namespace
}  // namespace plimsoll::testing
