// Characters, names and the patterns of `${name#pattern}` as dockerfile-language §6.4 has them, slow and obvious: a
// part of slow_expansion.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plimsoll::testing {

/// A character as its UTF-8 bytes; a byte that belongs to none stands alone. Empty: the end of the text.
using Character = std::string;
using Characters = std::vector<Character>;

Characters split_characters(std::string_view text);
bool is_one_of(std::string_view set, const Character& c);
/// Of the characters beyond ASCII that words of tests use.
bool is_digit(const Character& c);
bool is_letter(const Character& c);

/// Thrown at the first mistake in a word.
struct Refused {
  std::string why;
};

/// One element of a pattern.
struct Element {
  enum class Kind { literal, one, many } kind;
  Character literal;
};
using Pattern = std::vector<Element>;

Pattern read_pattern(std::string_view text);
/// `text` without the shortest or longest part that the pattern covers, in front or behind.
std::string trim(const std::string& text, const Pattern& pattern, bool front, bool longest);
/// With `all`, `replacement` is Go's template of a regular expression without groups.
std::string replace(const std::string& text, const Pattern& pattern, const std::string& replacement, bool all);

}  // namespace plimsoll::testing
