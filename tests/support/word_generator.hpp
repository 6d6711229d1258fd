// Words made from a seed, for the expansion of variables: nested `${…}` with every operator, quotes, escapes, bytes of
// all sizes, and now and then something left out or doubled, so that nothing is balanced any more.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "support/random.hpp"
#include "support/slow_expansion.hpp"
#include "support/slow_pattern.hpp"

namespace plimsoll::testing {

class WordGenerator : Random {
 public:
  explicit WordGenerator(std::uint32_t seed) : Random(seed), escape_(chance(30) ? '`' : '\\') {}

  char escape() const { return escape_; }

  /// Some of the names that words use have a value, some an empty one, and some none.
  static Environment environment() {
    return {{"A", "1"},
            {"E", ""},
            {"S", "a b"},
            {"P", "/usr/local/lib/a.tar"},
            {"W", "*"},
            {"Q", "x\\*?}$0y"},
            {"_n1", "aa"},
            {"0", "zero"},
            {"\xC3\xA9\xE6\xBC\xA2", "\xC3\x9F\xCE\xA9"}};
  }

  std::string word() {
    std::string out = pieces(3);
    if (chance(25)) spoil(out);
    return out;
  }

 private:
  std::string pieces(int depth) {
    std::string out;
    for (int i = pick(4); i >= 0; --i) out += piece(depth);
    return out;
  }

  std::string piece(int depth) {
    switch (pick(12)) {
      case 0:
        return "$" + name();
      case 1:
        return "${" + name() + "}";
      case 2:
      case 3:
      case 4:
        return depth == 0 ? plain() : braces(depth - 1);
      case 5:
        return depth == 0 ? plain() : "\"" + pieces(depth - 1) + "\"";
      case 6:
        return "'" + plain() + plain() + "'";
      case 7:
        return escape_ + odd();
      case 8:
        return odd();
      default:
        return plain();
    }
  }

  std::string braces(int depth) {
    const std::string operation = one(std::array<std::string_view, 18>{
        ":-", "-", ":+", "+", ":?", "?", "#", "##", "%", "%%", "/", "//", "/", "//", ":=", ":#", ":", "^"});
    std::string out = "${" + name() + operation;
    if (operation[0] == '/') return out + pattern(depth) + (chance(95) ? "/" : "") + pieces(depth) + "}";
    return out + (operation[0] == '#' || operation[0] == '%' ? pattern(depth) : pieces(depth)) + "}";
  }

  std::string pattern(int depth) {
    std::string out;
    for (int i = pick(4); i > 0; --i)
      out += chance(40) ? one(std::array<std::string_view, 11>{"*", "?", "\\*", "\\?", "\\\\", "\\/", "\\}", "\\x", "/",
                                                               "$W", "$Q"})
                        : piece(depth);
    return out;
  }

  std::string name() {
    return one(std::array<std::string_view, 20>{"A",
                                                "A",
                                                "E",
                                                "S",
                                                "P",
                                                "P",
                                                "Q",
                                                "W",
                                                "X",
                                                "_n1",
                                                "Y",
                                                "0",
                                                "12a",
                                                "@",
                                                "#",
                                                "$",
                                                "!",
                                                "?",
                                                "\xC3\xA9\xE6\xBC\xA2",
                                                "\xD9\xA3"
                                                "1"});
  }
  std::string plain() {
    return one(std::array<std::string_view, 17>{"a", "aa", "b", "1", "x", "x/y", ".", " ", " ", "\t", "lib", "=", "-",
                                                ":", "\xC3\xA9", "\xE6\xBC\xA2", "/"});
  }
  /// Characters with a meaning somewhere, and some that look as if they had.
  std::string odd() {
    return one(std::array<std::string_view, 27>{"$",
                                                "{",
                                                "}",
                                                "\"",
                                                "'",
                                                "\\",
                                                "`",
                                                "<",
                                                "<<",
                                                "<< ",
                                                "/",
                                                "#",
                                                "%",
                                                "*",
                                                "?",
                                                "(",
                                                ")",
                                                "[",
                                                "$(",
                                                "$.",
                                                "${}",
                                                "${",
                                                "\xC2\xA0",
                                                "\xE3\x80\x80",
                                                "\xE2\x82\xAC",
                                                "\xF0\x9F\x98\x80",
                                                "\xCC\x81"});
  }

  /// Whole characters, so that no others arise, and a byte that is none.
  void spoil(std::string& text) {
    Characters characters = split_characters(text);
    for (int i = 1 + pick(2); i > 0 && !characters.empty(); --i) {
      const auto at = pick(static_cast<int>(characters.size()));
      const Character other = characters[static_cast<std::size_t>(pick(static_cast<int>(characters.size())))];
      if (chance(60))
        characters.erase(characters.begin() + at);
      else
        characters.insert(characters.begin() + at, chance(10) ? "\xFF" : other);
    }
    text.clear();
    for (const Character& character : characters) text += character;
  }

  char escape_;
};

}  // namespace plimsoll::testing
