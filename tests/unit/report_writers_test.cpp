// What several formats write with: XML and JSON texts, escapes, paths of a repository, ids that stay.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/escape.hpp"
#include "report/json_writer.hpp"
#include "report/stable_ids.hpp"
#include "report/uri.hpp"
#include "report/visible.hpp"
#include "report/xml.hpp"

namespace plimsoll::report {
namespace {

TEST(Xml, EscapesMarkupAndWhatAttributesWouldNormalise) {
  EXPECT_EQ(xml_text("a<b>&\"'c"), "a&lt;b&gt;&amp;&quot;&apos;c");
  EXPECT_EQ(xml_text("\t\r\n"), "&#9;&#13;&#10;");
  EXPECT_EQ(xml_text("]]>"), "]]&gt;");
  EXPECT_EQ(xml_text("\xC3\xA4\xF0\x9F\x9A\x80"), "\xC3\xA4\xF0\x9F\x9A\x80");
}

TEST(Xml, HoldsNothingThatXmlForbids) {
  EXPECT_EQ(xml_text(std::string_view("\0\x1b\xFF", 3)), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(xml_text("\xEF\xBF\xBE"), "\xEF\xBF\xBD") << "U+FFFE";
  EXPECT_EQ(xml_text("\xE2\x80\xAE"), "&#8238;") << "a bidirectional mark is allowed, but not raw";
}

TEST(JsonWriter, WritesWhatAReaderReadsBack) {
  const std::string all = "\"\\/\b\f\n\r\t\x01\x7F a\xC3\xA4\xE2\x80\xAE\xF0\x9F\x9A\x80";
  const std::string text = json_object({{"a", json_string(all)}, {"b", json_array({json_number(1), json_array({})})}});
  for (const char c : text) EXPECT_TRUE(c >= ' ' && c < 0x7F);
  const nlohmann::json read = nlohmann::json::parse(text);
  EXPECT_EQ(read["a"], all);
  EXPECT_EQ(read["b"], nlohmann::json::parse("[1,[]]"));
  EXPECT_EQ(json_object({}), "{}");
  EXPECT_EQ(nlohmann::json::parse(json_string("\xFF")), "\xEF\xBF\xBD");
}

TEST(Escapes, ReplaceByTheTableAndSpellOutTheRest) {
  constexpr Escape table[] = {{'%', "%25"}, {'\n', "%0A"}};
  EXPECT_EQ(escaped("%0A\n\x1b\t", table), "%250A%0A\\x1b\\t");
}

TEST(LineStart, IsNeverACommandToGitHub) {
  EXPECT_EQ(line_start("::error::x"), "./::error::x");
  EXPECT_EQ(line_start("  ::error::x"), "./  ::error::x");
  EXPECT_EQ(line_start("a::b"), "a::b");
  EXPECT_EQ(line_start(""), "");
}

TEST(RepositoryPath, StartsAtTheTop) {
  ReportOptions options;
  EXPECT_EQ(repository_path("./a/../b", options), "b") << "nothing known";
  options.root = "/srv/app/sub";
  EXPECT_EQ(repository_path("./b", options), "b");
  EXPECT_EQ(repository_path("/srv/app/sub/b", options), "b");
  options.repository = "/srv/app";
  EXPECT_EQ(repository_path("./b", options), "sub/b");
  EXPECT_EQ(repository_path("../c", options), "c");
  EXPECT_EQ(repository_path("/srv/app/d/Dockerfile", options), "d/Dockerfile");
  EXPECT_EQ(repository_path("/elsewhere", options), "../../elsewhere");
  EXPECT_EQ(repository_path("-", options), "stdin");
}

constexpr Rule kRule{.info = {.code = "XX1"}};

/// The id of a finding at `word` in `text`.
std::string id_of(std::string_view text, std::string_view word, StableIds& ids, std::string_view secret = "") {
  const SourceFile source("Dockerfile", std::string(text));
  const auto span_of = [&](std::string_view part) {
    const auto at = static_cast<std::uint32_t>(text.find(part));
    return Span{at, at + static_cast<std::uint32_t>(part.size())};
  };
  const Finding finding{.rule = &kRule, .span = span_of(word)};
  const Span hidden[] = {span_of(secret)};
  const std::span<const Span> secrets(hidden, secret.empty() ? 0U : 1U);
  const Mask mask(source, secrets);
  Positions positions(source, ColumnUnit::byte);
  return ids.next("Dockerfile", {source, {}, secrets}, finding, mask, positions);
}

std::string id_alone(std::string_view text, std::string_view word, std::string_view secret = "") {
  StableIds ids;
  return id_of(text, word, ids, secret);
}

TEST(StableIds, StayWhenTheLineMovesOrIsIndented) {
  const std::string id = id_alone("RUN a\n", "a");
  EXPECT_EQ(id_alone("# new\n\n  RUN\ta\r\nUSER x\n", "a"), id);
  EXPECT_NE(id_alone("RUN ab\n", "a"), id);
}

TEST(StableIds, AreUnique) {
  StableIds ids;
  const std::string first = id_of("RUN a\n", "a", ids);
  EXPECT_EQ(id_of("RUN a\n", "a", ids), first + "-2");
  EXPECT_EQ(id_of("RUN a\n", "a", ids), first + "-3");
}

TEST(StableIds, TellNothingOfASecret) {
  EXPECT_EQ(id_alone("ENV T=secret-one\n", "T=", "secret-one"), id_alone("ENV T=secret-two\n", "T=", "secret-two"));
}

}  // namespace
}  // namespace plimsoll::report
