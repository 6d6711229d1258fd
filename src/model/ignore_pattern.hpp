// One pattern of .dockerignore, compiled. The builder turns it into a regular expression (dockerfile-language §7); so
// do we, and run that as a set of states over the path once, which answers for the path and all its parents together.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plimsoll {

class IgnorePattern {
 public:
  /// `pattern` is cleaned and valid for filepath.Match. Nothing where its regular expression would be refused.
  static std::optional<IgnorePattern> compile(std::string_view pattern);

  /// Whether the pattern covers `path` (cleaned) or one of its parents. Linear in the path.
  bool covers(std::string_view path) const;

 private:
  enum class Kind : std::uint8_t { exact, prefix, suffix, program, never };
  enum class Match : std::uint8_t { rune, any, set };
  struct Token {
    Match match = Match::rune;
    bool star = false;  ///< any number of them
    bool skip = false;  ///< it and the next two may be left out together
    bool negated = false;
    char32_t rune = 0;
    std::vector<std::pair<char32_t, char32_t>> ranges = {};

    bool accepts(char32_t value) const;
  };
  using Bits = std::vector<std::uint64_t>;
  friend class ExpressionReader;

  void prepare_suffix();
  void prepare_program();
  bool covers_by_suffix(std::string_view path) const;
  bool covers_by_program(std::string_view path) const;
  void close(Bits& states) const;

  Kind kind_ = Kind::exact;
  std::string text_;                    ///< exact, prefix, suffix: what to compare
  std::vector<std::uint32_t> failure_;  ///< suffix: how far to fall back (Knuth, Morris, Pratt)
  std::vector<Token> tokens_;
  std::size_t words_ = 0;  ///< of a set of states
  Bits ascii_;             ///< 128 sets: the tokens that accept the character
  Bits star_;              ///< the tokens that may repeat
  Bits skip_;
};

}  // namespace plimsoll
