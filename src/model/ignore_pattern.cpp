// A small reader for the regular expressions that the translation can produce, and the run over a path.
#include "model/ignore_pattern.hpp"

#include <algorithm>

#include "model/ignore_expression.hpp"
#include "text/utf8.hpp"

namespace plimsoll {
namespace {

using Ranges = std::vector<std::pair<char32_t, char32_t>>;

struct NamedClass {
  std::string_view name;
  std::string_view ranges;  ///< pairs of characters
};
constexpr NamedClass kPosix[] = {
    {"alnum", "09AZaz"},  {"alpha", "AZaz"},    {"blank", "\t\t  "},   {"digit", "09"},     {"graph", "!~"},
    {"lower", "az"},      {"print", " ~"},      {"punct", "!/:@[`{~"}, {"space", "\t\r  "}, {"upper", "AZ"},
    {"word", "09AZaz__"}, {"xdigit", "09AFaf"}, {"d", "09"},           {"w", "09AZaz__"},   {"s", "\t\n\f\r  "},
};

/// Adds the class called `name`; false when there is none.
bool add_class(std::string_view name, bool negated, Ranges& ranges) {
  Ranges found;
  if (name == "ascii") found = {{0, 0x7F}};
  if (name == "cntrl") found = {{0, 0x1F}, {0x7F, 0x7F}};
  for (const NamedClass& named : kPosix)
    if (named.name == name)
      for (std::size_t i = 0; i + 1 < named.ranges.size(); i += 2)
        found.emplace_back(static_cast<unsigned char>(named.ranges[i]),
                           static_cast<unsigned char>(named.ranges[i + 1]));
  if (found.empty()) return false;
  if (!negated) {
    ranges.insert(ranges.end(), found.begin(), found.end());
    return true;
  }
  char32_t next = 0;  // `found` is sorted
  for (const auto& [low, high] : found) {
    if (low > next) ranges.emplace_back(next, low - 1);
    next = high + 1;
  }
  ranges.emplace_back(next, 0x10FFFF);
  return true;
}

bool is_alphanumeric(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

}  // namespace

/// Reads as Go's regexp/syntax does, as far as a translated pattern goes.
class ExpressionReader {
 public:
  ExpressionReader(std::string_view text, IgnorePattern& made) : text_(text), made_(made) {}

  /// False: Go refuses the expression.
  bool read() {
    while (at_ < text_.size())
      if (!read_token()) return false;
    return true;
  }

 private:
  using Token = IgnorePattern::Token;
  using Match = IgnorePattern::Match;

  bool starts(std::string_view part) const { return text_.substr(at_).starts_with(part); }
  char32_t take() {
    const CodePoint point = decode(text_.substr(at_));
    at_ += point.size;
    return point.valid ? point.value : U'\uFFFD';
  }

  bool read_token() {
    if (starts("(.*/)?")) {
      at_ += 6;
      const std::size_t size = made_.tokens_.size();
      if (size >= 3 && made_.tokens_[size - 3].skip) return true;                  // twice is the same as once
      made_.tokens_.push_back({.match = Match::set, .star = true, .skip = true});  // accepts nothing: the way round
      made_.tokens_.push_back({.match = Match::any, .star = true});
      made_.tokens_.push_back({.rune = U'/'});
      return true;
    }
    Token token;
    switch (text_[at_]) {
      case '.':
        ++at_;
        token.match = Match::any;
        break;
      case '^':
        ++at_;
        if (!made_.tokens_.empty()) made_.kind_ = IgnorePattern::Kind::never;
        return true;
      case '\\':
        ++at_;
        if (!read_escape_token(token)) return false;
        break;
      case '[':
        ++at_;
        if (!read_set(token)) return false;
        break;
      default:
        token.rune = take();
    }
    if (starts("*")) {
      ++at_;
      token.star = true;
    }
    made_.tokens_.push_back(std::move(token));
    return true;
  }

  bool read_escape_token(Token& token) {
    if (at_ >= text_.size()) return false;
    const char c = text_[at_];
    if (std::string_view("dswDSW").find(c) != std::string_view::npos) {
      ++at_;
      token.match = Match::set;
      const bool negated = c < 'a';
      const char name = negated ? static_cast<char>(c + ('a' - 'A')) : c;
      return add_class({&name, 1}, negated, token.ranges);
    }
    if (std::string_view("AbBzQpP").find(c) != std::string_view::npos) {  // assertions, quoting, Unicode classes: no
      ++at_;                                                              // file is named so that they could match
      made_.kind_ = IgnorePattern::Kind::never;
      return true;
    }
    return read_escape(token.rune);
  }

  /// What stands behind a backslash.
  bool read_escape(char32_t& value) {
    if (at_ >= text_.size()) return false;
    const auto digit = [&](char last) { return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= last; };
    if (digit('7')) {
      const bool zero = text_[at_] == '0';
      value = static_cast<char32_t>(text_[at_++] - '0');
      if (!zero && !digit('7')) return false;  // a back reference
      for (int more = zero ? 3 : 2; more > 1 && digit('7'); --more)
        value = value * 8 + static_cast<char32_t>(text_[at_++] - '0');
      return true;
    }
    value = take();
    switch (value) {
      case 'a':
        value = 7;
        return true;
      case 'f':
        value = 12;
        return true;
      case 'n':
        value = 10;
        return true;
      case 'r':
        value = 13;
        return true;
      case 't':
        value = 9;
        return true;
      case 'v':
        value = 11;
        return true;
      case 'x':
        return read_hexadecimal(value);
      default:
        return value < 0x80 && !is_alphanumeric(value);
    }
  }

  bool read_hexadecimal(char32_t& value) {
    value = 0;
    for (int count = 0; count < 2; ++count) {
      if (at_ >= text_.size()) return false;
      const char c = text_[at_++];
      const std::size_t digit =
          std::string_view("0123456789abcdef").find(static_cast<char>(c >= 'A' && c <= 'F' ? c + 32 : c));
      if (digit == std::string_view::npos) return false;
      value = value * 16 + static_cast<char32_t>(digit);
    }
    return true;
  }

  /// Behind '['.
  bool read_set(Token& token) {
    token.match = Match::set;
    if (starts("^")) {
      ++at_;
      token.negated = true;
    }
    for (bool first = true; at_ < text_.size(); first = false) {
      if (text_[at_] == ']' && !first) {
        ++at_;
        return true;
      }
      if (!read_set_item(token)) return false;
    }
    return false;
  }

  bool read_set_item(Token& token) {
    if (starts("[:")) {
      const std::size_t end = text_.find(":]", at_ + 2);
      if (end != std::string_view::npos) {
        std::string_view name = text_.substr(at_ + 2, end - at_ - 2);
        const bool negated = name.starts_with('^');
        if (negated) name.remove_prefix(1);
        at_ = end + 2;
        return name.size() > 1 && add_class(name, negated, token.ranges);
      }
    }
    if (starts("\\") && at_ + 1 < text_.size()) {
      const char c = text_[at_ + 1];
      if (std::string_view("dswDSW").find(c) != std::string_view::npos) {
        at_ += 2;
        const bool negated = c < 'a';
        const char name = negated ? static_cast<char>(c + ('a' - 'A')) : c;
        return add_class({&name, 1}, negated, token.ranges);
      }
    }
    char32_t low = 0;
    if (!read_set_character(low)) return false;
    char32_t high = low;
    if (starts("-") && at_ + 1 < text_.size() && text_[at_ + 1] != ']') {
      ++at_;
      if (!read_set_character(high) || high < low) return false;
    }
    token.ranges.emplace_back(low, high);
    return true;
  }

  bool read_set_character(char32_t& value) {
    if (starts("\\")) {
      ++at_;
      return read_escape(value);
    }
    value = take();
    return true;
  }

  std::string_view text_;
  IgnorePattern& made_;
  std::size_t at_ = 0;
};

bool IgnorePattern::Token::accepts(char32_t value) const {
  if (match == Match::rune) return value == rune;
  if (match == Match::any) return value != U'\n';
  const bool inside = std::any_of(ranges.begin(), ranges.end(),
                                  [&](const auto& range) { return range.first <= value && value <= range.second; });
  return inside != negated;
}

std::optional<IgnorePattern> IgnorePattern::compile(std::string_view pattern) {
  IgnorePattern made;
  const IgnoreExpression expression = translate_ignore_pattern(pattern);
  switch (expression.comparison) {
    case IgnoreComparison::exact:
      made.text_ = pattern;
      break;
    case IgnoreComparison::prefix:
      made.kind_ = Kind::prefix;
      made.text_ = pattern.substr(0, pattern.size() - 2);
      break;
    case IgnoreComparison::suffix:
      made.kind_ = Kind::suffix;
      made.text_ = pattern.substr(2);
      made.prepare_suffix();
      break;
    case IgnoreComparison::expression:
      made.kind_ = Kind::program;
      if (!ExpressionReader(expression.text, made).read()) return std::nullopt;
      if (made.kind_ == Kind::program) made.prepare_program();
      break;
  }
  return made;
}

bool IgnorePattern::covers(std::string_view path) const {
  const auto is_parent = [&](std::string_view part) {
    return path.starts_with(part) && (path.size() == part.size() || path[part.size()] == '/');
  };
  switch (kind_) {
    case Kind::exact:
      // The only parent that ends in '/' is the root of a path directly below it.
      return is_parent(text_) || (text_ == "/" && path.starts_with('/') && path.find('/', 1) == std::string_view::npos);
    case Kind::prefix:
      return path.starts_with(text_);
    case Kind::suffix:
      return text_.empty() || covers_by_suffix(path);
    case Kind::program:
      return covers_by_program(path);
    case Kind::never:
      break;
  }
  return false;
}

void IgnorePattern::prepare_suffix() {
  failure_.assign(text_.size(), 0);
  std::uint32_t length = 0;
  for (std::size_t i = 1; i < text_.size(); ++i) {
    while (length > 0 && text_[i] != text_[length]) length = failure_[length - 1];
    if (text_[i] == text_[length]) ++length;
    failure_[i] = length;
  }
}

bool IgnorePattern::covers_by_suffix(std::string_view path) const {
  // `**/foo` is also foo itself: as if a '/' stood in front.
  std::uint32_t length = text_[0] == '/' ? 1 : 0;
  for (std::size_t i = 0; i <= path.size(); ++i) {
    if (length == text_.size()) {
      if (i == path.size() || path[i] == '/') return true;
      length = failure_[length - 1];
    }
    if (i == path.size()) break;
    while (length > 0 && path[i] != text_[length]) length = failure_[length - 1];
    if (path[i] == text_[length]) ++length;
  }
  return false;
}

void IgnorePattern::prepare_program() {
  words_ = tokens_.size() / 64 + 1;
  star_.assign(words_, 0);
  skip_.assign(words_, 0);
  ascii_.assign(words_ * 128, 0);
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const std::uint64_t bit = std::uint64_t{1} << (i % 64);
    if (tokens_[i].star) star_[i / 64] |= bit;
    if (tokens_[i].skip) skip_[i / 64] |= bit;
    for (char32_t c = 0; c < 128; ++c)
      if (tokens_[i].accepts(c)) ascii_[c * words_ + i / 64] |= bit;
  }
}

/// Adds the states that are reached without a character.
void IgnorePattern::close(Bits& states) const {
  for (std::size_t w = 0; w < words_; ++w) {
    for (std::uint64_t before = ~states[w]; before != states[w];) {
      before = states[w];
      states[w] |= (before & star_[w]) << 1U;
      states[w] |= (before & skip_[w]) << 3U;
    }
    if (w + 1 < words_) {
      states[w + 1] |= (states[w] & star_[w]) >> 63U;
      states[w + 1] |= (states[w] & skip_[w]) >> 61U;
    }
  }
}

bool IgnorePattern::covers_by_program(std::string_view path) const {
  const std::size_t last = tokens_.size();
  const auto accepts = [&](const Bits& states) { return ((states[last / 64] >> (last % 64)) & 1U) != 0; };
  const bool below_root = path.starts_with('/') && path.find('/', 1) == std::string_view::npos;
  Bits states(words_);
  Bits accepted(words_);
  states[0] = 1;
  close(states);
  for (std::size_t at = 0; at < path.size();) {
    if ((path[at] == '/' || (at == 1 && below_root)) && accepts(states)) return true;
    const CodePoint point = decode(path.substr(at));
    at += point.size;
    const std::uint64_t* mask = &ascii_[(point.value & 0x7FU) * words_];
    if (point.value >= 0x80) {
      accepted.assign(words_, 0);
      const char32_t value = point.valid ? point.value : U'\uFFFD';
      for (std::size_t i = 0; i < last; ++i)
        if (tokens_[i].accepts(value)) accepted[i / 64] |= std::uint64_t{1} << (i % 64);
      mask = accepted.data();
    }
    std::uint64_t carry = 0;
    std::uint64_t any = 0;
    for (std::size_t w = 0; w < words_; ++w) {
      const std::uint64_t taken = states[w] & mask[w];
      const std::uint64_t next = ((taken & ~star_[w]) << 1U) | (taken & star_[w]) | carry;
      carry = (taken & ~star_[w]) >> 63U;
      states[w] = next;
      any |= next;
    }
    if (any == 0) return false;
    close(states);
  }
  return accepts(states);
}

}  // namespace plimsoll
