// What every format is made of: visible text, widths, masks, excerpts, positions, URIs, fingerprints.
#include "plimsoll/report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/docs.hpp"
#include "report/excerpt.hpp"
#include "report/fingerprint.hpp"
#include "report/mask.hpp"
#include "report/positions.hpp"
#include "report/sarif_text.hpp"
#include "report/uri.hpp"
#include "report/visible.hpp"
#include "report/width.hpp"
#include "support/golden.hpp"
#include "support/shared.hpp"

namespace plimsoll::report {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(Visible, SpellsOutControlsAndInvalidBytes) {
  EXPECT_EQ(visible("a\x1b[31m\x7f\t\r\n"), "a\\x1b[31m\\x7f\\t\\r\\n");
  EXPECT_EQ(visible(std::string_view("\0b", 2)), "\\x00b");
  EXPECT_EQ(visible("\xFF\xC3("), "\\xff\\xc3(");
  EXPECT_EQ(visible("\x9B"), "\\x9b") << "a lone C1 byte is an escape sequence to some terminals";
  EXPECT_EQ(visible("\xC2\x9B"), "<U+009B>");
}

TEST(Visible, SpellsOutWhatReordersOrHidesText) {
  for (const char32_t mark : {U'\u202A', U'\u202B', U'\u202C', U'\u202D', U'\u202E', U'\u2066', U'\u2067', U'\u2068',
                              U'\u2069', U'\u200E', U'\u200F', U'\u061C', U'\u2028', U'\u200B', U'\uFEFF'}) {
    std::string text;
    append_utf8(text, mark);
    EXPECT_THAT(visible(text), StartsWith("<U+")) << static_cast<unsigned>(mark);
  }
  EXPECT_EQ(visible("\xE2\x80\xAE"), "<U+202E>");
  EXPECT_EQ(visible("\xF3\xA0\x81\x81"), "<U+E0041>") << "a tag character";
}

TEST(Visible, LeavesOrdinaryTextOfAnyScriptAlone) {
  const std::string_view text = "na\xC3\xAFve \xE6\xBC\xA2\xE5\xAD\x97 \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80";
  EXPECT_EQ(visible(text), text);
}

TEST(Width, KnowsWideAndCombiningCharacters) {
  EXPECT_EQ(width('a'), 1U);
  EXPECT_EQ(width(U'\u00E4'), 1U);
  EXPECT_EQ(width(U'\u0301'), 0U) << "combining acute accent";
  EXPECT_EQ(width(U'\u200D'), 0U) << "zero width joiner";
  EXPECT_EQ(width(U'\uFE0F'), 0U) << "variation selector";
  EXPECT_EQ(width(U'\u4E2D'), 2U);
  EXPECT_EQ(width(U'\uFF21'), 2U) << "full-width A";
  EXPECT_EQ(width(U'\uFF71'), 1U) << "half-width katakana";
  EXPECT_EQ(width(U'\uAC00'), 2U) << "Hangul";
  EXPECT_EQ(width(0x1F680), 2U) << "rocket";
  EXPECT_EQ(width(0x20000), 2U);
  EXPECT_EQ(width(0x10FFFF), 1U);
}

TEST(Mask, ShowsTwoCharactersAndKeepsTheWidth) {
  const SourceFile source("f", "ENV TOKEN=abcdef12 X=1");
  const Span secrets[] = {{10, 18}};
  const Mask mask(source, secrets);
  EXPECT_EQ(mask.slice({0, source.size()}, ColumnUnit::code_point), "ENV TOKEN=ab****** X=1");
  EXPECT_EQ(mask.slice({12, 14}, ColumnUnit::code_point), "**") << "a part that starts inside the secret";
}

TEST(Mask, HidesShortSecretsWhole) {
  const SourceFile source("f", "ab abc abcd abcde");
  const Span secrets[] = {{0, 2}, {3, 6}, {7, 11}, {12, 17}};
  EXPECT_EQ(Mask(source, secrets).slice({0, source.size()}, ColumnUnit::code_point), "** *** **** ab***");
}

TEST(Mask, CountsCharactersNotBytes) {
  const SourceFile source("f", "p\xC3\xA4\xC3\xA4\xF0\x9F\x9A\x80xyz\xFFq");
  const Span secrets[] = {{0, 13}};
  const Mask mask(source, secrets);
  EXPECT_EQ(mask.slice({0, source.size()}, ColumnUnit::code_point), "p\xC3\xA4******q");
  EXPECT_EQ(mask.slice({0, source.size()}, ColumnUnit::utf16), "p\xC3\xA4*******q") << "the rocket is two units";
}

TEST(Mask, LeavesLineEndsInsideASecret) {
  const SourceFile source("f", "-----BEGIN\r\nkey\n");
  const Span secrets[] = {{0, 15}};
  EXPECT_EQ(Mask(source, secrets).slice({0, 16}, ColumnUnit::code_point), "--********\r\n***\n");
}

TEST(Mask, JoinsSecretsThatOverlap) {
  const SourceFile source("f", "0123456789abcdef");
  const Span secrets[] = {{0, 10}, {1, 4}, {5, 16}};
  EXPECT_EQ(Mask(source, secrets).slice({0, 16}, ColumnUnit::code_point), "0***************");
}

TEST(Mask, HidesCopiesInMessagesAndEdits) {
  const SourceFile source("f", "zimtky22 zimt sk zimtky2");
  const Span secrets[] = {{0, 8}, {9, 13}, {14, 16}, {17, 24}};
  const Mask mask(source, secrets);
  EXPECT_EQ(mask.text("use 'zimtky22', not zimtky2 or zimt; sk stays"), "use 'zi******', not zi***** or ****; sk stays")
      << "the longest one wins; what is shorter than four bytes is too common to look for";
  EXPECT_EQ(mask.text("zimtkyzimtky2"), "****kyzi*****");
  EXPECT_EQ(mask.text("zim"), "zim");
  EXPECT_EQ(mask.message("\x1bzimtky22"), "\\x1bzi******");
}

TEST(Mask, FindsTheLongestOfManySecretsThatShareAStart) {
  const SourceFile source("f", "aaaa aaaab aaaabc aaaazz");
  const Span secrets[] = {{0, 4}, {5, 10}, {11, 17}, {18, 24}};
  const Mask mask(source, secrets);
  EXPECT_EQ(mask.text("aaaaz"), "****z");
  EXPECT_EQ(mask.text("aaaabz"), "aa***z");
  EXPECT_EQ(mask.text("aaaabcd"), "aa****d");
}

MarkedLine marked(const std::string& text, Span span, std::size_t columns = 40) {
  const SourceFile source("f", text);
  return marked_line(source, Mask(source, {}), source.line(1), span, columns);
}

/// What stands above the marks.
std::string above(const MarkedLine& line) { return line.text.substr(line.mark_begin, line.mark_width); }

TEST(Excerpt, MarksAWord) {
  const MarkedLine line = marked("ADD a b", {4, 5});
  EXPECT_EQ(line.text, "ADD a b");
  EXPECT_EQ(above(line), "a");
}

TEST(Excerpt, CountsTabsWideAndCombiningCharactersByTheirColumns) {
  const MarkedLine line = marked("\tRUN \xE6\xBC\xA2\xE5\xAD\x97 e\xCC\x81 x", {16, 17});
  EXPECT_EQ(line.text, "    RUN \xE6\xBC\xA2\xE5\xAD\x97 e\xCC\x81 x");
  EXPECT_EQ(line.mark_begin, 15U) << "tab 4, RUN and blank 4, two ideographs 4, blank, accented letter, blank";
  EXPECT_EQ(line.mark_width, 1U);
  EXPECT_EQ(marked("\xE6\xBC\xA2\xE5\xAD\x97", {0, 6}).mark_width, 4U);
}

TEST(Excerpt, MarksAnEmptySpanWithOneColumn) {
  EXPECT_EQ(marked("FROM", {4, 4}).mark_begin, 4U);
  EXPECT_EQ(marked("FROM", {4, 4}).mark_width, 1U);
  EXPECT_EQ(marked("", {0, 0}).mark_begin, 0U);
}

TEST(Excerpt, MarksTheSpelledOutFormOfAControlCharacter) {
  const MarkedLine line = marked("RUN \x1b[2J", {4, 8});
  EXPECT_EQ(line.text, "RUN \\x1b[2J");
  EXPECT_EQ(above(line), "\\x1b[2J");
}

TEST(Excerpt, CutsLongLinesAroundTheSpan) {
  const std::string text = std::string(1000, 'a') + "HERE" + std::string(1000, 'b');
  const MarkedLine line = marked(text, {1000, 1004});
  EXPECT_THAT(line.text, StartsWith("...aaaa"));
  EXPECT_THAT(line.text, EndsWith("bbbb..."));
  EXPECT_EQ(line.text.size(), 40U + 6U);
  EXPECT_EQ(above(line), "HERE");
  EXPECT_EQ(above(marked(text, {0, 3})), "aaa");
  EXPECT_THAT(marked(text, {0, 3}).text, StartsWith("aaaa"));
  EXPECT_THAT(marked(text, {2003, 2004}).text, EndsWith("bbbb")) << "nothing is cut behind the end";
  EXPECT_LE(marked(text, {10, 1900}).mark_width, 40U);
}

TEST(Excerpt, UsesTheWholeWidthAtTheEndOfALongLine) {
  const MarkedLine line = marked(std::string(1000, 'a'), {999, 1000});
  EXPECT_EQ(line.text.size(), 40U + 3U);
  EXPECT_EQ(line.mark_begin + 1, line.text.size());
}

TEST(Excerpt, IsBoundedAlsoForALineOfCombiningMarks) {
  std::string text = "x";
  for (int i = 0; i < 100'000; ++i) text += "\xCC\x81";
  EXPECT_LT(marked(text, {0, 1}).text.size(), 1000U);
  EXPECT_LT(marked(text, {100'001, 100'003}).text.size(), 1000U);
}

TEST(Positions, AgreeWithTheSourceFileOnShortAndLongLines) {
  std::string text = "FROM a\n";
  for (int i = 0; i < 2000; ++i) text += i % 3 == 0 ? "\xF0\x9F\x9A\x80" : i % 3 == 1 ? "\xC3\xA4" : "\xFFx";
  text += "\nRUN b\n" + std::string(3000, 'c');
  const SourceFile source("f", text);
  for (const ColumnUnit unit : {ColumnUnit::byte, ColumnUnit::code_point, ColumnUnit::utf16}) {
    Positions positions(source, unit);
    for (std::uint32_t offset = 0; offset <= source.size(); offset += 7)
      ASSERT_EQ(positions.at(offset), source.line_column(offset, unit)) << offset;
    EXPECT_EQ(positions.at(UINT32_MAX), source.line_column(source.size(), unit));
  }
}

TEST(Uri, EncodesWhatCouldBeTakenForSomethingElse) {
  EXPECT_EQ(percent_encode("a b/c#d?e%f:g[h]\\\"<>^`{|}"), "a%20b/c%23d%3Fe%25f%3Ag%5Bh%5D%5C%22%3C%3E%5E%60%7B%7C%7D");
  EXPECT_EQ(percent_encode("\xC3\xA4\n\x1b"), "%C3%A4%0A%1B");
  EXPECT_EQ(percent_encode("a-b._~c+d@e"), "a-b._~c+d@e");
}

std::string uri_of(std::string_view path, std::string_view root) {
  const ArtifactUri made = artifact_uri(path, root);
  return (made.relative ? "relative " : "absolute ") + made.uri;
}

TEST(Uri, IsRelativeToTheRootWhereTheFileLiesBelowIt) {
  EXPECT_EQ(uri_of("./docker//Dockerfile", "/srv/app"), "relative docker/Dockerfile");
  EXPECT_EQ(uri_of("/srv/app/Dockerfile", "/srv/app/"), "relative Dockerfile");
  EXPECT_EQ(uri_of("../app/x/../Dockerfile", "/srv/app"), "relative Dockerfile");
  EXPECT_EQ(uri_of("../other/Dockerfile", "/srv/app"), "absolute file:///srv/other/Dockerfile");
  EXPECT_EQ(uri_of("/etc/Dockerfile", "/srv/app"), "absolute file:///etc/Dockerfile");
  EXPECT_EQ(uri_of("/srv/app2/Dockerfile", "/srv/app"), "absolute file:///srv/app2/Dockerfile");
  EXPECT_EQ(uri_of("..Dockerfile", "/srv/app"), "relative ..Dockerfile");
  EXPECT_EQ(uri_of("a:b", ""), "relative a%3Ab");
  EXPECT_EQ(uri_of("-", "/srv/app"), "absolute stdin");
  EXPECT_EQ(folder_uri("/srv/my app"), "file:///srv/my%20app/");
  EXPECT_EQ(folder_uri("/"), "file:///");
}

TEST(Fingerprint, IgnoresBlanksAndTheKindOfLineEnd) {
  const auto hashes = line_hashes("FROM debian\nRUN cd /tmp && apt-get update\n");
  EXPECT_THAT(hashes, ElementsAre("c83ba9a1dbf33f8b:1", "2f2c0218b1d4d44a:1", "c129715d7a2bc9a3:1"));
  EXPECT_EQ(line_hashes("FROM debian\r\nRUN cd /tmp && apt-get update\r\n"), hashes);
  EXPECT_EQ(line_hashes("FROM debian\r RUN cd /tmp\t&& apt-get update\r"), hashes);
  EXPECT_EQ(line_hashes("a\r \nb").size(), 3U) << "a blank between CR and LF makes them two line ends";
}

TEST(Fingerprint, NumbersLinesWithTheSameHash) {
  const std::string line = "RUN " + std::string(200, 'x') + "\n";
  const auto hashes = line_hashes(line + line);
  ASSERT_EQ(hashes.size(), 3U);
  EXPECT_THAT(hashes[0], EndsWith(":1"));
  EXPECT_EQ(hashes[1], hashes[0].substr(0, hashes[0].size() - 1) + "2");
}

TEST(Fingerprint, AnEmptyFileHasOneLine) { EXPECT_THAT(line_hashes(""), ElementsAre("c129715d7a2bc9a3:1")); }

TEST(Fingerprint, ReplacesBrokenUtf8AsDecodersDo) {
  EXPECT_EQ(line_hashes("\xE2\x82x"), line_hashes("\xEF\xBF\xBDx")) << "a truncated sequence is one character";
  EXPECT_EQ(line_hashes("\xF0\x9F\x9Ax"), line_hashes("\xEF\xBF\xBDx"));
  EXPECT_EQ(line_hashes("\xC0\x80"), line_hashes("\xEF\xBF\xBD\xEF\xBF\xBD")) << "an overlong form is two";
  EXPECT_EQ(line_hashes("\xED\xA0\x80").front(), line_hashes("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD").front());
}

TEST(Fingerprint, AgreesWithTheSharedVectors) {
  const auto shared = plimsoll::testing::shared_folder();
  if (!shared) GTEST_SKIP() << plimsoll::testing::kNoSharedFolder;
  const auto text = plimsoll::testing::read_file(*shared / "schemas/own-primaryLocationLineHash-vectors.json");
  if (!text) GTEST_SKIP() << "no vectors in the shared folder";
  const auto vectors = nlohmann::json::parse(*text);
  ASSERT_FALSE(vectors.empty());
  for (const auto& vector : vectors)
    EXPECT_EQ(line_hashes(vector["input"].get<std::string>()), vector["hashes"].get<std::vector<std::string>>())
        << vector["input"];
}

TEST(SarifText, ShapesNamesSentencesAndLinks) {
  EXPECT_EQ(pascal_case("add-local-file"), "AddLocalFile");
  EXPECT_EQ(sentence("use COPY"), "use COPY.");
  EXPECT_EQ(sentence("really?"), "really?");
  EXPECT_EQ(without_links("RUN [ -f x ]"), "RUN [ -f x ]");
  EXPECT_EQ(without_links("see [this](https://example.com)"), "see \\[this\\](https://example.com)");
}

TEST(SarifText, TakesTheDescriptionFromTheDocumentation) {
  RuleInfo info{.code = "XX1001", .name = "x", .summary = "short"};
  EXPECT_EQ(full_description(info), "short.");
  info.docs = "## What it does\nLooks at\neach line.\n\nMore.\n## Why\nBecause.\n";
  EXPECT_EQ(full_description(info), "Looks at each line.");
  const std::string docs = "## What it does\n" + std::string(1019, 'a') + "\xC3\xA4\xC3\xA4\xC3\xA4\n";
  info.docs = docs;
  EXPECT_LE(full_description(info).size(), 1024U);
  EXPECT_THAT(full_description(info), EndsWith("\xC3\xA4...")) << "cut between characters";
}

TEST(Docs, HaveSections) {
  const std::string_view docs = "## What it does\none\n\ntwo\n\n## Why\nbecause\n## Bad\n## Good\n";
  EXPECT_EQ(docs_section(docs, "What it does"), "one\n\ntwo");
  EXPECT_EQ(docs_section(docs, "Why"), "because");
  EXPECT_EQ(docs_section(docs, "Bad"), "");
  EXPECT_EQ(docs_section(docs, "Good"), "");
  EXPECT_EQ(docs_section(docs, "What"), "");
  EXPECT_EQ(docs_section("x ## Why\ny\n", "Why"), "");
}

TEST(SarifText, TagsAtMostTenTimes) {
  constexpr std::uint16_t cwe[] = {22, 1357, 22};
  constexpr std::string_view own[] = {"CIS-4.1", "a", "b", "c", "d", "e", "f", "g"};
  const RuleInfo info{.code = "XX1001",
                      .name = "x",
                      .category = Category::base_image,
                      .cwe = cwe,
                      .tags = own,
                      .security_severity = "5.0"};
  EXPECT_THAT(tags(info), ElementsAre("security", "external/cwe/cwe-022", "external/cwe/cwe-1357", "base-image",
                                      "CIS-4.1", "a", "b", "c", "d", "e"));
}

TEST(Formats, AreMadeByNameWithASuggestionForAMisspeltOne) {
  const ReportOptions options;
  EXPECT_THAT(format_names(),
              ElementsAre("tty", "json", "sarif", "gnu", "markdown", "github", "gitlab", "gitlab-sast", "azure",
                          "checkstyle", "junit", "sonarqube", "codeclimate", "rdjson", "rdjsonl", "cis"));
  for (const std::string_view name : format_names()) {
    const auto made = make_reporter(name, options);
    ASSERT_TRUE(made) << name;
  }
  EXPECT_EQ(make_reporter("jsn", options).error().message, "unknown format 'jsn' (did you mean 'json'?)");
  EXPECT_THAT(make_reporter("xyzzyx", options).error().message, HasSubstr("tty, json, sarif"));
}

TEST(Aliases, AreTheRulesOwnThenItsSiblings) {
  constexpr std::string_view own[] = {"DS-0099", "ZZ1001"};
  constexpr std::string_view foreign[] = {"CKV_9", "DS-0099", "YY1001"};
  const Rule rule{.info = {.code = "YY1001", .name = "no-bad", .aliases = own}};
  const Rule sibling{.info = {.code = "ZZ1001", .name = "no-bad", .aliases = foreign}};
  const Rule other{.info = {.code = "AA1001", .name = "else"}};
  const Rule* const catalog[] = {&other, &rule, &sibling};
  EXPECT_THAT(all_aliases(rule, catalog), ElementsAre("DS-0099", "ZZ1001", "CKV_9"));
  EXPECT_TRUE(all_aliases(other, catalog).empty());
  EXPECT_THAT(documentation_url({.code = "PL1001"}), EndsWith("rules/REFERENCE.md#pl1001"));
  EXPECT_THAT(documentation_url(rule.info), EndsWith("examples/custom-rules/README.md")) << "not one of ours";
}

}  // namespace
}  // namespace plimsoll::report
