// A second implementation of variable expansion, written after dockerfile-language §6 only: slow and obvious, for tests
// that compare the real one with it. A word is read into pieces, then the pieces are put together.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace plimsoll::testing {

using Environment = std::map<std::string, std::string, std::less<>>;

struct SlowOptions {
  char escape = '\\';
  bool raw = false;  ///< a here-document's body (§6.5)
};

struct SlowExpansion {
  std::string text;
  std::vector<std::string> words;  ///< the text cut at blanks, with what §6.4 says of nested words
  std::set<std::string> matched;
  std::set<std::string> unmatched;
  std::optional<std::string> error;  ///< why the word is refused; nothing else counts then
  bool undecided = false;            ///< the specification does not say what becomes of this word
};

SlowExpansion slow_expansion(std::string_view word, const Environment& environment, SlowOptions options);

}  // namespace plimsoll::testing
