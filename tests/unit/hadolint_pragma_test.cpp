// hadolint's pragmas: what each silences, with one finding of two rules on every line.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "plimsoll/catalog.hpp"
#include "plimsoll/document.hpp"
#include "plimsoll/pragma.hpp"

namespace plimsoll {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// "line:code" of what is silenced among DL3006 and DL3007 on every line.
std::set<std::string> silenced(std::string text) {
  const Document document = parse(std::make_unique<const SourceFile>("-", std::move(text)));
  std::vector<Finding> findings;
  std::set<std::string> gone;
  for (std::uint32_t line = 1; line <= document.source->line_count(); ++line)
    for (const Rule* rule : catalog())
      if (rule->info.code == "DL3006" || rule->info.code == "DL3007") {
        findings.push_back({.rule = rule, .span = document.source->line(line)});
        gone.insert(fmt::format("{}:{}", line, rule->info.code));
      }
  apply_hadolint_pragmas(document, findings);
  for (const Finding& finding : findings)
    gone.erase(fmt::format("{}:{}", document.source->line_column(finding.span.begin).line, finding.rule->info.code));
  return gone;
}

TEST(Ignore, HoldsForTheLineBelow) {
  EXPECT_THAT(silenced("# hadolint ignore=DL3006\nFROM a\nRUN b\n"), ElementsAre("2:DL3006"));
  EXPECT_THAT(silenced("FROM a\n# hadolint ignore=DL3006,DL3007\nRUN b \\\n c\n"), ElementsAre("3:DL3006", "3:DL3007"));
  EXPECT_THAT(silenced("# hadolint ignore=DL3006\n\nFROM a\n"), ElementsAre("2:DL3006")) << "a blank line";
}

TEST(Ignore, IsNotStacked) {
  EXPECT_THAT(silenced("# hadolint ignore=DL3006\n# hadolint ignore=DL3007\nFROM a\n"),
              ElementsAre("2:DL3006", "3:DL3007"));
}

TEST(Pragmas, HaveBlanksAndAReason) {
  for (const char* comment :
       {"#hadolint ignore=DL3006", "#\t hadolint \tignore = DL3006 , SC1090", "  # hadolint ignore=DL3006\t",
        "# hadolint ignore=DL3006 # because", "# hadolint ignore=DL3006#because", "# hadolint ignore=DL3006\r"})
    EXPECT_THAT(silenced(fmt::format("{}\nFROM a\n", comment)), ElementsAre("2:DL3006")) << comment;
}

TEST(Pragmas, AreVoidWithAnythingElse) {
  for (const char* comment :
       {"# hadolint ignore=crazy,DL3006", "# hadolint ignore=DL3006,", "# hadolint ignore=DL3006 DL3007",
        "# hadolint ignore=dl3006", "# hadolint ignore=*", "# Hadolint ignore=DL3006", "# hadolintignore=DL3006",
        "# hadolint ignore DL3006", "# hadolint ignore=", "# hadolint ignore=DL3006 because",
        "# plimsoll ignore=DL3006", "# hadolint  stageignore=DL3006", "# hadolint ignore=DL3006;DL3007",
        "## hadolint ignore=DL3006"})
    EXPECT_THAT(silenced(fmt::format("{}\nFROM a\n", comment)), IsEmpty()) << comment;
}

TEST(Pragmas, InContinuationsAndHereDocumentsAreNotSeen) {
  EXPECT_THAT(silenced("FROM a\nRUN b \\\n# hadolint ignore=DL3006\n c\n"), IsEmpty());
  EXPECT_THAT(silenced("FROM a\nRUN <<E\n# hadolint ignore=DL3006\nc\nE\n"), IsEmpty());
}

TEST(GlobalIgnore, HoldsForTheFileWhereverItStands) {
  EXPECT_THAT(silenced("FROM a\n# hadolint global ignore=DL3006\nRUN b\n"),
              ElementsAre("1:DL3006", "2:DL3006", "3:DL3006"));
  EXPECT_THAT(silenced("# hadolint global ignore=DL3006\n# hadolint global ignore=DL3007 # why\nFROM a\n"),
              ElementsAre("1:DL3006", "1:DL3007", "2:DL3006", "2:DL3007", "3:DL3006", "3:DL3007"));
}

TEST(StageIgnore, HoldsBelowTheLineBelowItUpToTheNextFrom) {
  EXPECT_THAT(silenced("# hadolint stage ignore=DL3006\nFROM a\nRUN b\nRUN c\nFROM d\nRUN e\n"),
              ElementsAre("3:DL3006", "4:DL3006", "5:DL3006"))
      << "not the FROM below it, but the next";
  EXPECT_THAT(silenced("FROM a\n# hadolint stage ignore=DL3006\nRUN b\nRUN c\n"), ElementsAre("4:DL3006"));
}

TEST(StageIgnore, IsReplacedByTheNext) {
  EXPECT_THAT(silenced("FROM a\n# hadolint stage ignore=DL3006\n# hadolint stage ignore=DL3007\nRUN b\nRUN c\n"),
              ElementsAre("4:DL3006", "5:DL3007"));
}

}  // namespace
}  // namespace plimsoll
