// The lexer. It reads as the builder's does, in one pass with recursion only into `${…}`; names of variables count as
// used even where their branch is not taken.
#include "model/expansion.hpp"

#include <algorithm>
#include <utility>

#include "model/letters.hpp"
#include "model/quote.hpp"
#include "model/shell_pattern.hpp"
#include "model/word_buffer.hpp"
#include "text/utf8.hpp"

namespace plimsoll {
namespace {

constexpr std::size_t kGrowthLimit = std::size_t{64} << 10U;
constexpr int kDepthLimit = 64;
constexpr int kToTheEnd = -1;

struct Piece {
  std::string text = {};
  bool known = true;

  void append(const Piece& other) {
    text += other.text;
    known = known && other.known;
  }
};

class Lexer {
 public:
  Lexer(std::string_view text, const Variables& variables, const ExpansionOptions& options)
      : text_(text), variables_(variables), options_(options) {}

  Expansion run() {
    Expansion made;
    Piece whole;
    const bool good = read(whole, kToTheEnd, false);
    made.known = good && whole.known;
    made.text = good ? std::move(whole.text) : std::string(text_);
    if (good && options_.split) made.words = words_.take();
    if (!good && !given_up_) {
      made.error = "failed to process " + go_quote(text_) + ": " + error_;
      made.refusal = refusal_;
    }
    made.matched = sorted(std::move(matched_));
    made.unmatched = sorted(std::move(unmatched_));
    return made;
  }

 private:
  using Reason = Refusal::Reason;

  static std::vector<std::string_view> sorted(std::vector<std::string_view> names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
  }

  bool at_end() const { return at_ >= text_.size(); }
  bool fail(Refusal::Reason reason, std::string message) {
    error_ = std::move(message);
    refusal_.reason = reason;
    return false;
  }
  /// What began there is what went wrong, unless something inside it did.
  bool fail_since(std::size_t begin) {
    std::size_t end = at_;
    if (refusal_.reason == Reason::modifier || refusal_.reason == Reason::substitution)
      end = std::min(text_.find('}', at_ - 1), text_.size() - 1) + 1;
    if (refusal_.part.empty()) refusal_.part = text_.substr(begin, end - begin);
    return false;
  }
  bool give_up() {
    given_up_ = true;
    return false;
  }
  std::string_view take() {
    const std::string_view character = text_.substr(at_, decode(text_.substr(at_)).size);
    at_ += character.size();
    return character;
  }
  void add_word(std::string_view text) {
    if (options_.split) words_.add(text);
  }
  void add_raw_word(std::string_view text) {
    if (options_.split) words_.add_raw(text);
  }

  /// Up to `stop`, which is consumed, or to the end of the text.
  bool read(Piece& out, int stop, bool raw_escapes) {
    const bool outer_raw_escapes = std::exchange(raw_escapes_, raw_escapes);
    const bool good = read_pieces(out, stop);
    raw_escapes_ = outer_raw_escapes;
    return good;
  }

  bool read_pieces(Piece& out, int stop) {
    while (!at_end()) {
      const char c = text_[at_];
      if (stop != kToTheEnd && c == stop) {
        ++at_;
        return true;
      }
      if (c == '$') {
        Piece piece;
        if (!read_dollar(piece)) return false;
        out.append(piece);
        add_word(piece.text);
      } else if (!options_.raw && (c == '\'' || c == '"')) {
        Piece piece;
        if (!(c == '"' ? read_double_quoted(piece) : read_single_quoted(piece))) return false;
        out.append(piece);
        add_raw_word(piece.text);
      } else if (c == '<') {
        read_less_than(out);
      } else {
        read_character(out);
      }
    }
    if (stop == kToTheEnd) return true;
    return fail(Reason::brace,
                std::string("unexpected end of statement while looking for matching ") + static_cast<char>(stop));
  }

  void read_character(Piece& out) {
    const std::string_view character = take();
    if (character[0] != options_.escape) {
      out.text += character;
      add_word(character);
      return;
    }
    if (raw_escapes_) {
      out.text += character;
      add_raw_word(character);
    }
    if (at_end()) return;
    const std::string_view escaped = take();
    out.text += escaped;
    add_raw_word(escaped);
  }

  /// The mark of a here-document keeps the blanks behind it (§6.6).
  void read_less_than(Piece& out) {
    const std::size_t begin = at_++;
    if (!at_end() && text_[at_] == '<') {
      ++at_;
      while (!at_end() && (text_[at_] == '\t' || text_[at_] == '\r' || text_[at_] == ' ')) ++at_;
    }
    out.text += text_.substr(begin, at_ - begin);
    add_raw_word(text_.substr(begin, at_ - begin));
  }

  bool read_single_quoted(Piece& out) {
    const std::size_t end = text_.find('\'', ++at_);
    if (end == std::string_view::npos) {
      const std::size_t begin = std::exchange(at_, text_.size()) - 1;
      fail(Reason::quote, "unexpected end of statement while looking for matching single-quote");
      return fail_since(begin);
    }
    out.text = text_.substr(at_, end - at_);
    at_ = end + 1;
    return true;
  }

  bool read_double_quoted(Piece& out) {
    const std::size_t begin = at_++;
    while (!at_end()) {
      const char c = text_[at_];
      if (c == '"') {
        ++at_;
        return true;
      }
      if (c == '$') {
        Piece piece;
        if (!read_dollar(piece)) return false;
        out.append(piece);
        continue;
      }
      ++at_;
      if (c == options_.escape) {
        if (raw_escapes_) out.text += c;
        if (at_end()) break;
        const char next = text_[at_];
        if (next == '"' || next == '$' || next == options_.escape) {
          out.text += next;
          ++at_;
          continue;
        }
      }
      out.text += c;
    }
    fail(Reason::quote, "unexpected end of statement while looking for matching double-quote");
    return fail_since(begin);
  }

  /// As far as `belongs` says yes.
  template <typename Predicate>
  void skip(Predicate belongs) {
    while (!at_end()) {
      const CodePoint point = decode(text_.substr(at_));
      if (!point.valid || !belongs(point.value)) return;
      at_ += point.size;
    }
  }

  std::string_view read_name() {
    const std::size_t begin = at_;
    skip(is_digit);
    if (at_ != begin || at_end()) return text_.substr(begin, at_ - begin);
    if (std::string_view("@*#?-$!").find(text_[at_]) != std::string_view::npos)
      ++at_;
    else
      skip([](char32_t c) { return c == U'_' || is_letter(c) || is_digit(c); });
    return text_.substr(begin, at_ - begin);
  }

  Variable look_up(std::string_view name) {
    const Variable variable = variables_.find(name);
    const bool found = variable.kind == VariableKind::value || variable.kind == VariableKind::unknown;
    (found ? matched_ : unmatched_).push_back(name);
    return variable;
  }

  /// Puts a value in; its size counts against the bound.
  bool put(Piece& out, std::string_view value) {
    grown_ += value.size();
    if (grown_ > kGrowthLimit) return give_up();
    out.text = value;
    return true;
  }
  bool put_unknown(Piece& out, std::size_t begin) {
    out.text = text_.substr(begin, at_ - begin);
    out.known = false;
    return true;
  }
  bool put_plain(Piece& out, const Variable& variable, std::size_t begin) {
    if (variable.kind == VariableKind::value) return put(out, variable.value);
    return variable.kind == VariableKind::undefined || put_unknown(out, begin);
  }

  bool read_dollar(Piece& out) {
    const std::size_t begin = at_++;
    if (at_end() || text_[at_] != '{') {
      const std::string_view name = read_name();
      if (!name.empty()) return put_plain(out, look_up(name), begin);
      out.text = "$";
      return true;
    }
    if (depth_ == kDepthLimit) return give_up();
    ++depth_;
    const bool good = read_braces(out, begin);
    --depth_;
    return good || fail_since(begin);
  }

  bool read_braces(Piece& out, std::size_t begin) {
    ++at_;
    if (at_end()) return fail(Reason::brace, "syntax error: missing '}'");
    if (std::string_view("{}:").find(text_[at_]) != std::string_view::npos)
      return fail(Reason::substitution, "syntax error: bad substitution");
    const std::string_view name = read_name();
    std::string modifier(at_end() ? "\xEF\xBF\xBD" : take());
    if (modifier == "}") return put_plain(out, look_up(name), begin);
    if (modifier == "/") return read_replacement(out, name, begin);
    const bool colon = modifier == ":";
    if (colon) modifier += at_end() ? "\xEF\xBF\xBD" : take();
    const char operation = modifier.size() == (colon ? 2 : 1) ? modifier.back() : '\0';
    const bool trims = operation == '#' || operation == '%';
    const bool supported = trims ? !colon : operation == '-' || operation == '+' || operation == '?';
    if (!supported && (!colon || trims)) return unsupported(modifier);

    Piece word;
    if (!read_operand(word, '}', trims)) return false;
    const Variable variable = look_up(name);
    if (!supported) return unsupported(modifier);
    if (trims) return trim(out, variable, word, operation, begin);
    return substitute(out, variable, word, {operation, colon, name}, begin);
  }

  bool unsupported(const std::string& modifier) {
    const bool cut_off = at_end() && modifier.ends_with("\xEF\xBF\xBD");
    return fail(cut_off ? Reason::brace : Reason::modifier, "unsupported modifier (" + modifier + ") in substitution");
  }

  bool read_operand(Piece& word, char stop, bool raw_escapes) {
    const std::size_t words = words_.count();
    if (read(word, stop, raw_escapes)) {
      words_.drop(words);
      return true;
    }
    if (!at_end()) return false;
    refusal_.part = {};
    return stop == '/' ? fail(Reason::slash, "syntax error: missing '/' in ${}")
                       : fail(Reason::brace, "syntax error: missing '}'");
  }

  struct Operation {
    char sign = '-';
    bool empty_is_unset = false;
    std::string_view name = {};
  };

  bool substitute(Piece& out, const Variable& variable, Piece& word, Operation operation, std::size_t begin) {
    const VariableKind kind = variable.kind;
    if (kind == VariableKind::unknown || kind == VariableKind::foreign) return put_unknown(out, begin);
    const bool has_value = kind == VariableKind::value && !(operation.empty_is_unset && variable.value.empty());
    if (operation.sign == '?') {
      if (has_value) return put(out, variable.value);
      if (kind == VariableKind::unset) return put_unknown(out, begin);
      std::string reason = std::move(word.text);
      if (reason.empty())
        reason = kind == VariableKind::value ? "is not allowed to be empty" : "is not allowed to be unset";
      return fail(Reason::required, std::string(operation.name) + ": " + reason);
    }
    if (operation.sign == '-' && has_value) return put(out, variable.value);
    if (operation.sign == '-' || has_value) out = std::move(word);
    return true;
  }

  bool trim(Piece& out, const Variable& variable, const Piece& word, char sign, std::size_t begin) {
    if (!word.known || !tells_value(variable)) return put_unknown(out, begin);
    std::string_view pattern = word.text;
    const bool longest = pattern.starts_with(sign);
    if (longest) pattern.remove_prefix(1);
    const TrimSide side = sign == '#' ? TrimSide::prefix : TrimSide::suffix;
    return put_result(out, trim_by_pattern(variable.value, pattern, side, longest), pattern, begin);
  }

  bool read_replacement(Piece& out, std::string_view name, std::size_t begin) {
    const bool all = !at_end() && text_[at_] == '/';
    if (all) ++at_;
    Piece pattern;
    Piece replacement;
    if (!read_operand(pattern, '/', true) || !read_operand(replacement, '}', true)) return false;
    const Variable variable = look_up(name);
    if (!pattern.known || !replacement.known || !tells_value(variable)) return put_unknown(out, begin);
    return put_result(out, replace_by_pattern(variable.value, pattern.text, replacement.text, all), pattern.text,
                      begin);
  }

  static bool tells_value(const Variable& variable) {
    return variable.kind == VariableKind::value || variable.kind == VariableKind::undefined;
  }

  bool put_result(Piece& out, const PatternResult& result, std::string_view pattern, std::size_t begin) {
    if (result.invalid) return fail(Reason::pattern, "invalid pattern (" + std::string(pattern) + ") in substitution");
    return result.text ? put(out, *result.text) : put_unknown(out, begin);
  }

  std::string_view text_;
  const Variables& variables_;
  const ExpansionOptions& options_;
  std::size_t at_ = 0;
  std::size_t grown_ = 0;
  int depth_ = 0;
  bool raw_escapes_ = false;
  bool given_up_ = false;
  std::string error_;
  Refusal refusal_;
  WordBuffer words_;
  std::vector<std::string_view> matched_;
  std::vector<std::string_view> unmatched_;
};

}  // namespace

Expansion expand_text(std::string_view text, const Variables& variables, const ExpansionOptions& options) {
  const char special[] = {'$', '\'', '"', options.escape};
  if (!options.split && text.find_first_of(std::string_view(special, sizeof special)) == std::string_view::npos)
    return {.text = std::string(text)};
  return Lexer(text, variables, options).run();
}

}  // namespace plimsoll
