// The tree of small files: what a rule author relies on.
#include <gtest/gtest.h>

#include "plimsoll/document.hpp"

namespace plimsoll {
namespace {

Document parse_text(std::string_view text) {
  return parse(std::make_unique<const SourceFile>("Dockerfile", std::string(text)));
}

std::string_view at(const Document& document, Span span) { return document.source->slice(span); }

TEST(Parse, GivesEachInstructionItsType) {
  const Document document = parse_text("FROM debian:12 AS base\nRUN true\nCMD [\"a\", \"b\"]\n");
  ASSERT_EQ(document.instructions.size(), 3U);
  EXPECT_TRUE(document.errors.empty());
  const auto* from = ast::as<ast::From>(document.instructions[0]);
  ASSERT_NE(from, nullptr);
  EXPECT_EQ(from->image()->text, "debian:12");
  EXPECT_EQ(from->name()->text, "base");
  EXPECT_EQ(at(document, from->name()->span), "base");
  EXPECT_TRUE(ast::common(document.instructions[2]).exec);
}

TEST(Parse, JoinsContinuedLinesAndKeepsThePlaceOfEachWord) {
  const Document document = parse_text("RUN --network=none \\\n# why\n  apt-get \\\n\n  update\n");
  const auto* run = ast::as<ast::Run>(document.instructions[0]);
  ASSERT_NE(run, nullptr);
  EXPECT_EQ(run->rest.text, "apt-get   update");
  EXPECT_EQ(at(document, run->rest.span), "apt-get \\\n\n  update");
  EXPECT_EQ(at(document, run->flag("network")->value->span), "none");
  EXPECT_EQ(at(document, run->comments.at(0)), "# why");
  EXPECT_TRUE(run->empty_continuation);
}

TEST(Parse, ReadsTheBodiesOfHeredocs) {
  const Document document = parse_text("COPY <<-A <<'B' /to/\n\tone\n\tA\ntwo\nB\nUSER app\n");
  ASSERT_EQ(document.instructions.size(), 2U);
  const auto* copy = ast::as<ast::Copy>(document.instructions[0]);
  ASSERT_NE(copy, nullptr);
  ASSERT_EQ(copy->heredocs.size(), 2U);
  EXPECT_EQ(copy->heredocs[0].body.text, "\tone\n");
  EXPECT_TRUE(copy->heredocs[0].strip_tabs);
  EXPECT_EQ(copy->heredocs[1].body.text, "two\n");
  EXPECT_FALSE(copy->heredocs[1].expand);
  EXPECT_EQ(copy->heredoc(copy->arguments[1]), &copy->heredocs[1]);
  EXPECT_EQ(copy->heredoc(copy->arguments[2]), nullptr);
}

TEST(Parse, OneBadInstructionHidesNoOther) {
  const Document document = parse_text("FORM debian\nENV a\nCOPY x\nUSER app\n");
  ASSERT_EQ(document.instructions.size(), 4U);
  ASSERT_EQ(document.errors.size(), 3U);
  EXPECT_EQ(document.errors[0].suggestion, "FROM");
  EXPECT_EQ(document.errors[1].kind, SyntaxErrorKind::malformed_pair);
  EXPECT_EQ(document.errors[2].kind, SyntaxErrorKind::argument_count);
  EXPECT_TRUE(ast::common(document.instructions[3]).valid);
  EXPECT_FALSE(ast::common(document.instructions[2]).valid);
}

TEST(Parse, FindsTheItemUnderAnOffset) {
  const Document document = parse_text("# c\n\nFROM a\n");
  EXPECT_EQ(document.items.size(), 3U);
  EXPECT_EQ(document.item_at(0), 0U);
  EXPECT_EQ(document.item_at(4), 1U);
  EXPECT_EQ(document.item_at(5), 2U);
  EXPECT_EQ(document.item_at(12), 2U);
  EXPECT_EQ(parse_text("").item_at(0), 0U);
}

}  // namespace
}  // namespace plimsoll
