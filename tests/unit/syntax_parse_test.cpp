// The tree of small files: what a rule author relies on.
#include <gtest/gtest.h>

#include "plimsoll/document.hpp"
#include "syntax/preceding_comments.hpp"

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

TEST(Parse, AnItemMayBeSeveralBlankLinesButOnlyOneComment) {
  const Document document = parse_text("\n \n# a\n# b\n\nFROM a\n");
  ASSERT_EQ(document.items.size(), 5U);
  EXPECT_EQ(document.items[0].kind, ItemKind::blank);
  EXPECT_EQ(at(document, document.items[0].span), "\n \n");
  EXPECT_EQ(at(document, document.items[2].span), "# b\n");
}

TEST(Parse, ATriggerSharesTileAndHeredocsWithItsOnbuild) {
  const Document document = parse_text("FROM a\nONBUILD COPY <<x /y\nz\nx\n");
  const auto* onbuild = ast::as<ast::Onbuild>(document.instructions[1]);
  ASSERT_NE(onbuild, nullptr);
  const auto* copy = ast::as<ast::Copy>(*onbuild->trigger);
  ASSERT_NE(copy, nullptr);
  EXPECT_EQ(copy->tile, onbuild->tile);
  EXPECT_EQ(copy->index, 1U);
  EXPECT_EQ(at(document, copy->span), "COPY <<x /y");
  EXPECT_EQ(at(document, copy->keyword.span), "COPY");
  ASSERT_EQ(copy->heredocs.size(), 1U);
  EXPECT_EQ(copy->heredoc(copy->arguments[0])->body.text, "z\n");
  EXPECT_EQ(onbuild->heredocs.size(), 1U);
  EXPECT_EQ(onbuild->arguments.at(0).text, "COPY <<x /y");
}

TEST(Parse, PiecesNameTheBytesOfAnInstruction) {
  const Document document = parse_text("COPY --link <<E /x # c\nb\nE\n");
  std::vector<std::pair<PieceKind, std::string_view>> found;
  for (const Piece& piece : pieces(ast::common(document.instructions[0])))
    if (piece.kind != PieceKind::gap) found.emplace_back(piece.kind, at(document, piece.span));
  const std::vector<std::pair<PieceKind, std::string_view>> expected = {
      {PieceKind::keyword, "COPY"},     {PieceKind::flag, "--link"},         {PieceKind::argument, "<<E"},
      {PieceKind::argument, "/x"},      {PieceKind::argument, "#"},          {PieceKind::argument, "c"},
      {PieceKind::heredoc_body, "b\n"}, {PieceKind::heredoc_terminator, "E"}};
  EXPECT_EQ(found, expected);
}

TEST(Parse, LocatesPartsOfTheLineAndOfHeredocs) {
  const Document document = parse_text("RUN a \\\n  bc <<E\nhello\nE\n");
  const ast::Common& run = ast::common(document.instructions[0]);
  EXPECT_EQ(at(document, run.locate(run.rest.text.substr(4, 2), {})), "bc");
  EXPECT_EQ(at(document, run.locate(run.heredocs[0].body.text.substr(1, 3), {})), "ell");
  EXPECT_EQ(run.locate("elsewhere", Span{7, 9}), (Span{7, 9}));
}

TEST(Parse, MountOptionsAreFoundUnderAnyOfTheirNames) {
  const Document document = parse_text("RUN --mount=Type=cache,dst=/a,DESTINATION=/b,rw,src=c true\n");
  const auto* run = ast::as<ast::Run>(document.instructions[0]);
  ASSERT_EQ(run->mounts.size(), 1U);
  const ast::Mount& mount = run->mounts[0];
  EXPECT_EQ(mount.type(), "cache");
  EXPECT_EQ(mount.find("target")->value->text, "/b") << "the last counts";
  EXPECT_EQ(mount.find("source")->value->text, "c");
  EXPECT_NE(mount.find("readwrite"), nullptr);
  EXPECT_EQ(mount.find("readonly"), nullptr);
  EXPECT_EQ(ast::as<ast::Run>(parse_text("RUN --mount=target=/x y\n").instructions[0])->mounts[0].type(), "bind");
}

/// The comments that BuildKit remembers for the instruction at `index`, each in brackets.
std::string comments_of(std::string_view text, std::size_t index) {
  const Document document = parse_text(text);
  std::string out;
  for (const ast::Word& comment : syntax::preceding_comments(document, ast::common(document.instructions[index]))) {
    EXPECT_EQ(at(document, comment.span), comment.text);
    out += "[" + std::string(comment.text) + "]";
  }
  return out;
}

TEST(PrecedingComments, SurviveBlankLinesAndEndAtABareHash) {
  EXPECT_EQ(comments_of("# one\n\n#two \r\n \nFROM a\n", 0), "[one][two]");
  EXPECT_EQ(comments_of("# one\n#\n# two\nFROM a\n", 0), "[two]");
  EXPECT_EQ(comments_of("# one\n# \t\nFROM a\n", 0), "");
}

TEST(PrecedingComments, BelongToTheNextInstructionOnly) {
  const char* const text = "# one\nFROM a\n# two\nRUN b \\\n# inside\n  c\nUSER d\n";
  EXPECT_EQ(comments_of(text, 0), "[one]");
  EXPECT_EQ(comments_of(text, 1), "[two]");
  EXPECT_EQ(comments_of(text, 2), "");
  EXPECT_EQ(comments_of("COPY <<EOF /a\n# body\nEOF\n# real\nUSER b\n", 1), "[real]");
}

TEST(PrecedingComments, LoseTheFirstByteOfTheirLine) {
  EXPECT_EQ(comments_of(" # one\n #\n\t#two\nFROM a\n", 0), "[# one][#][#two]") << "the indentation goes, '#' stays";
  EXPECT_EQ(comments_of("\xEF\xBB\xBF# one\nFROM a\n", 0), "[one]") << "a byte order mark is no part of the line";
}

TEST(PrecedingComments, AreNoDirectives) {
  EXPECT_EQ(comments_of("# check=skip=all\n# escape=\\\n# one\n# check=skip=x\nFROM a\n", 0), "[one][check=skip=x]");
}

TEST(Parse, KeywordsHaveTheirNamesInTheOrderOfTheVariant) {
  const Document document = parse_text("from a\nrun b\nstopsignal 9\nhealthcheck none\nwhat\n");
  const std::string_view expected[] = {"FROM", "RUN", "STOPSIGNAL", "HEALTHCHECK", ""};
  for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(ast::keyword_name(document.instructions[i].index()), expected[i]);
}

TEST(Parse, MessagesAreShortWhateverWasWritten) {
  const std::string x(300, 'x');
  std::string text = "# escape=" + x + "\nFROM a AS 1" + x + "\nFROM a " + x + "\nFROM a --" + x + "\n" + x +
                     "\nHEALTHCHECK " + x + "\nENV a=b " + x + "\nENV " + x + "\nRUN --" + x + " --network=" + x +
                     " --device=a," + x + "=b b\nRUN <<" + x + "\n";
  for (const std::string& value : {"1" + x, x, "1s" + x, "." + x, "-" + x})
    text += "HEALTHCHECK --interval=" + value + " --retries=" + value + " CMD a\n";
  const Document document = parse_text(text);
  EXPECT_GT(document.errors.size(), 15U);
  for (const SyntaxError& error : document.errors) {
    EXPECT_LE(error.message.size(), 100U) << error.message;
    EXPECT_FALSE(error.message.ends_with('.')) << error.message;
  }
}

TEST(Parse, TheJsonSaysWhatBuildKitMissesBeforeTheFirstStage) {
  EXPECT_NE(print_json(parse_text("ARG a\nRUN b\nFORM c\n")).find("PL1020"), std::string::npos);
  EXPECT_EQ(print_json(parse_text("ARG a\nFROM b\nRUN c\n")).find("PL1020"), std::string::npos);
}

}  // namespace
}  // namespace plimsoll
