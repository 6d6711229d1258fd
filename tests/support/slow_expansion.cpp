#include "support/slow_expansion.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "support/slow_pattern.hpp"

namespace plimsoll::testing {
namespace {

bool is_blank(const Character& c) {
  constexpr std::array<std::string_view, 4> others = {"\xC2\x85", "\xC2\xA0", "\xE2\x80\x83", "\xE3\x80\x80"};
  return is_one_of(" \t\n\v\f\r", c) || std::find(others.begin(), others.end(), c) != others.end();
}

/// What a word is made of.
struct Piece {
  enum class Kind { plain, glued, quoted, variable } kind = Kind::plain;
  std::string text = {};                ///< plain: may hold blanks that separate; glued: never separates
  std::vector<Piece> parts = {};        ///< what stands in double quotes
  std::string name = {};                ///< of a variable …
  std::string operation = {};           ///< … and what is done with it: "", ":-", "#", "##", "/", "//"
  std::vector<Piece> operand = {};      ///< the word or the pattern
  std::vector<Piece> replacement = {};  ///< of "/" and "//"
};
using Pieces = std::vector<Piece>;

class Reader {
 public:
  Reader(std::string_view word, SlowOptions options)
      : text_(split_characters(word)), escape_(1, options.escape), raw_(options.raw) {}

  Pieces whole() { return pieces("", false); }
  bool undecided() const { return undecided_; }

 private:
  Character peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : Character(); }
  Character next() {
    Character c = peek();
    if (!c.empty()) ++at_;
    return c;
  }

  /// Up to `stop`, which is left out, or to the end. In patterns and replacements escapes are kept.
  Pieces pieces(const Character& stop, bool keep_escapes) {
    Pieces out;
    while (true) {
      if (peek() == stop) {
        next();
        return out;
      }
      if (peek().empty()) throw Refused{stop == "/" ? "syntax error: missing '/' in ${}" : "syntax error: missing '}'"};
      out.push_back(piece(keep_escapes));
    }
  }

  Piece piece(bool keep_escapes) {
    if (peek() == "$") return dollar();
    if (!raw_ && peek() == "'") return single_quoted();
    if (!raw_ && peek() == "\"") return double_quoted(keep_escapes);
    if (peek() == "<") return less_than();
    const Character c = next();
    if (c != escape_) return {.kind = Piece::Kind::plain, .text = c};
    return {.kind = Piece::Kind::glued, .text = (keep_escapes ? c : "") + next()};
  }

  Piece single_quoted() {
    Piece out{.kind = Piece::Kind::glued};
    next();
    while (peek() != "'") {
      if (peek().empty()) throw Refused{"unexpected end of statement while looking for matching single-quote"};
      out.text += next();
    }
    next();
    return out;
  }

  Piece double_quoted(bool keep_escapes) {
    Piece out{.kind = Piece::Kind::quoted};
    next();
    while (peek() != "\"") {
      if (peek().empty()) throw Refused{"unexpected end of statement while looking for matching double-quote"};
      if (peek() == "$") {
        out.parts.push_back(dollar());
        continue;
      }
      Character c = next();
      if (c == escape_) {
        const bool takes = peek() == "\"" || peek() == "$" || peek() == escape_;
        if (takes) c = (keep_escapes ? c : "") + next();
        if (!takes && keep_escapes) undecided_ = true;
      }
      out.parts.push_back({.kind = Piece::Kind::plain, .text = c});
    }
    next();
    return out;
  }

  Piece less_than() {
    Piece out{.kind = Piece::Kind::glued, .text = next()};
    if (peek() != "<") return out;
    out.text += next();
    while (is_one_of("\t\r ", peek())) out.text += next();
    return out;
  }

  std::string name() {
    std::string out;
    if (is_digit(peek())) {
      while (is_digit(peek())) out += next();
    } else if (is_one_of("@*#?-$!", peek())) {
      out = next();
    } else {
      while (is_letter(peek()) || is_digit(peek()) || peek() == "_") out += next();
    }
    return out;
  }

  Piece dollar() {
    next();
    if (peek() == "{") return braces();
    const std::string found = name();
    if (found.empty()) return {.kind = Piece::Kind::plain, .text = "$"};
    return {.kind = Piece::Kind::variable, .name = found};
  }

  Piece braces() {
    next();
    if (peek().empty()) throw Refused{"syntax error: missing '}'"};
    if (is_one_of("{}:", peek())) throw Refused{"syntax error: bad substitution"};
    Piece out{.kind = Piece::Kind::variable, .name = name()};
    const Character sign = next();
    if (sign == "}") return out;
    out.operation = sign;
    if (sign == ":") {
      out.operation += next();
      if (is_one_of("-+?", out.operation.substr(1))) return with_operand(std::move(out), "}", false);
    } else if (is_one_of("-+?", sign)) {
      return with_operand(std::move(out), "}", false);
    } else if (is_one_of("#%", sign)) {
      if (peek() == sign) out.operation += next();
      return with_operand(std::move(out), "}", true);
    } else if (sign == "/") {
      if (peek() == sign) out.operation += next();
      out = with_operand(std::move(out), "/", true);
      out.replacement = pieces("}", true);
      return out;
    }
    throw Refused{"unsupported modifier (" + out.operation + ") in substitution"};
  }

  Piece with_operand(Piece out, const Character& stop, bool keep_escapes) {
    out.operand = pieces(stop, keep_escapes);
    return out;
  }

  Characters text_;
  Character escape_;
  bool raw_;
  std::size_t at_ = 0;
  bool undecided_ = false;
};

class Evaluator {
 public:
  Evaluator(const Environment& environment, SlowExpansion& out) : environment_(environment), out_(out) {}

  void whole(const Pieces& pieces) {
    out_.text = evaluate(pieces);
    end_word();
    out_.words = words_;
  }

 private:
  std::string evaluate(const Pieces& pieces) {
    std::string text;
    for (const Piece& piece : pieces) {
      if (piece.kind == Piece::Kind::quoted) {
        std::string inside;
        for (const Piece& part : piece.parts) inside += part.kind == Piece::Kind::variable ? variable(part) : part.text;
        word_ += inside;
        text += inside;
      } else if (piece.kind == Piece::Kind::glued) {
        word_ += piece.text;
        text += piece.text;
      } else {
        const std::string found = piece.kind == Piece::Kind::variable ? variable(piece) : piece.text;
        for (const Character& c : split_characters(found)) {
          if (is_blank(c))
            end_word();
          else
            word_ += c;
        }
        text += found;
      }
    }
    return text;
  }

  /// Nested words share the buffer: what the word had so far is lost, and so is what is cut off inside.
  std::string nested(const Pieces& pieces) {
    const std::vector<std::string> outside = words_;
    std::string text = evaluate(pieces);
    words_ = outside;
    word_.clear();
    return text;
  }

  void end_word() {
    if (!word_.empty()) words_.push_back(word_);
    word_.clear();
  }

  std::string variable(const Piece& piece) {
    const std::string& operation = piece.operation;
    const auto found = environment_.find(piece.name);
    const bool set = found != environment_.end();
    (set ? out_.matched : out_.unmatched).insert(piece.name);
    std::string value = set ? found->second : "";
    if (operation.empty()) return value;
    std::string operand = nested(piece.operand);
    if (operation == "/" || operation == "//") {
      const std::string replacement = nested(piece.replacement);
      return replace(value, read_pattern(operand), replacement, operation == "//");
    }
    if (operation[0] == '#' || operation[0] == '%') {
      // Whether a sign that comes out of quotes or a variable asks for the longest match is not said.
      if (operation.size() == 1 && !operand.empty() && operand[0] == operation[0]) out_.undecided = true;
      return trim(value, read_pattern(operand), operation[0] == '#', operation.size() == 2);
    }
    const bool colon = operation[0] == ':';
    const bool counts = set && !(colon && value.empty());
    switch (operation.back()) {
      case '-':
        return counts ? value : operand;
      case '+':
        return counts ? operand : "";
      default:
        if (counts) return value;
        if (!operand.empty()) throw Refused{piece.name + ": " + operand};
        throw Refused{piece.name + ": is not allowed to be " + (set ? "empty" : "unset")};
    }
  }

  const Environment& environment_;
  SlowExpansion& out_;
  std::string word_;
  std::vector<std::string> words_;
};

}  // namespace

SlowExpansion slow_expansion(std::string_view word, const Environment& environment, SlowOptions options) {
  SlowExpansion out;
  Reader reader(word, options);
  try {
    const Pieces pieces = reader.whole();
    out.undecided = reader.undecided();
    Evaluator(environment, out).whole(pieces);
  } catch (const Refused& refused) {
    out.error = refused.why;
  }
  out.undecided = out.undecided || reader.undecided();
  return out;
}

}  // namespace plimsoll::testing
