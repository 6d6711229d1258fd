// Positions: lines, columns in three units, and the way from logical text back to the file.
#include <gtest/gtest.h>

#include "plimsoll/source.hpp"
#include "text/utf8.hpp"

namespace plimsoll {
namespace {

TEST(SourceFile, CountsLinesWithoutAnEmptyOneBehindTheLastLineEnd) {
  EXPECT_EQ(SourceFile("f", "").line_count(), 1U);
  EXPECT_EQ(SourceFile("f", "a").line_count(), 1U);
  EXPECT_EQ(SourceFile("f", "a\n").line_count(), 1U);
  EXPECT_EQ(SourceFile("f", "a\n\n").line_count(), 2U);
}

TEST(SourceFile, ALoneCarriageReturnEndsNoLine) {
  const SourceFile file("f", "a\rb\r\nc");
  EXPECT_EQ(file.line_column(2), (LineColumn{1, 3}));
  EXPECT_EQ(file.line(1), (Span{0, 3}));
  EXPECT_EQ(file.line(2), (Span{5, 6}));
}

TEST(SourceFile, ColumnsAreCountedInTheUnitAskedFor) {
  const SourceFile file("f", "\xF0\x9F\x98\x80\xC3\xA4x");  // an emoji, an umlaut, x
  EXPECT_EQ(file.line_column(6, ColumnUnit::byte).column, 7U);
  EXPECT_EQ(file.line_column(6, ColumnUnit::code_point).column, 3U);
  EXPECT_EQ(file.line_column(6, ColumnUnit::utf16).column, 4U);
  EXPECT_EQ(file.line_column(2, ColumnUnit::code_point).column, 1U) << "inside a code point";
}

TEST(SourceFile, InvalidBytesAreOneColumnEach) { EXPECT_EQ(SourceFile("f", "\xFF\xC3x").line_column(2).column, 3U); }

TEST(LogicalText, MapsAnEndThroughTheByteBeforeIt) {
  const SourceFile file("f", "RUN a\\\n  b");
  const LogicalText text("RUN a  b", {{0, 0}, {5, 7}});
  EXPECT_EQ(file.slice(text.to_source(4, 5)), "a") << "a word that ends at a continuation stays on its line";
  EXPECT_EQ(file.slice(text.to_source(7, 8)), "b");
  EXPECT_EQ(file.slice(text.to_source(4, 8)), "a\\\n  b");
  EXPECT_EQ(text.to_source(8, 8), (Span{10, 10}));
}

TEST(Utf8, OverlongFormsAndSurrogatesAreInvalid) {
  EXPECT_FALSE(decode("\xC0\x80").valid);
  EXPECT_FALSE(decode("\xED\xA0\x80").valid);
  EXPECT_FALSE(decode("\xF4\x90\x80\x80").valid);
  EXPECT_EQ(decode("\xE2\x82\xAC").value, U'\u20AC');
}

TEST(Utf8, TrimsUnicodeWhiteSpaceAtBothEnds) {
  EXPECT_EQ(trim_unicode("\xC2\xA0 a b\xE3\x80\x80\n"), "a b");
  EXPECT_EQ(trim_unicode(" \t "), "");
  EXPECT_EQ(trim_unicode("\x85"), "\x85") << "a lone byte is no U+0085";
}

}  // namespace
}  // namespace plimsoll
