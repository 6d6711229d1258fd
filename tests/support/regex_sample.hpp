// Random strings that match a pattern: the reverse of a regular expression, for the subset that the secret patterns
// use (classes, groups, alternation, `(?i:`, `\d \s \w`, and the repeats ? * + {n} {n,m} {n,}).
#pragma once

#include <cctype>
#include <cstddef>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace plimsoll::testing {

class RegexSample {
 public:
  explicit RegexSample(std::uint32_t seed) : random_(seed) {}

  /// One random string that the whole of `pattern` matches.
  std::string of(std::string_view pattern) {
    pattern_ = pattern;
    at_ = 0;
    fold_ = false;
    return alternatives(true);
  }

  /// A random number below `limit`.
  std::size_t index(std::size_t limit) { return pick(limit); }

 private:
  std::size_t pick(std::size_t limit) { return random_() % limit; }
  bool done() const { return at_ == pattern_.size(); }
  char next() { return pattern_[at_++]; }

  // Parses `a|b|c` up to ')' or the end; only the chosen branch is emitted.
  std::string alternatives(bool emit) {
    const std::size_t from = at_;
    std::size_t count = 1;
    sequence(false);
    for (; !done() && pattern_[at_] == '|'; ++count) {
      ++at_;
      sequence(false);
    }
    const std::size_t end = at_;
    if (!emit) return {};
    at_ = from;
    for (std::size_t skip = pick(count); skip > 0; --skip) {
      sequence(false);
      ++at_;
    }
    const std::string out = sequence(true);
    at_ = end;
    return out;
  }

  std::string sequence(bool emit) {
    std::string out;
    while (!done() && pattern_[at_] != '|' && pattern_[at_] != ')') {
      const std::size_t atom_begin = at_;
      atom(false);
      const std::size_t atom_end = at_;
      const auto [low, high] = repeat();
      const std::size_t behind = at_;
      if (emit)
        for (std::size_t times = low + pick(high - low + 1); times > 0; --times) {
          at_ = atom_begin;
          out += atom(true);
        }
      at_ = emit ? behind : std::max(behind, atom_end);
    }
    return out;
  }

  std::pair<std::size_t, std::size_t> repeat() {
    if (done()) return {1, 1};
    switch (pattern_[at_]) {
      case '?':
        ++at_;
        return {0, 1};
      case '*':
        ++at_;
        return {0, 3};
      case '+':
        ++at_;
        return {1, 8};
      case '{': {
        char* end = nullptr;
        const std::size_t low = std::strtoul(pattern_.data() + at_ + 1, &end, 10);
        std::size_t high = low;
        if (*end == ',') {
          const char* const digits = end + 1;
          high = std::strtoul(digits, &end, 10);
          if (end == digits) high = low + 20;
        }
        at_ = static_cast<std::size_t>(end - pattern_.data()) + 1;
        return {low, high};
      }
      default:
        return {1, 1};
    }
  }

  std::string atom(bool emit) {
    switch (const char first = next()) {
      case '(': {
        const bool outer = fold_;
        if (pattern_.substr(at_, 2) == "?:") at_ += 2;
        if (pattern_.substr(at_, 3) == "?i:") {
          fold_ = true;
          at_ += 3;
        }
        std::string out = alternatives(emit);
        ++at_;  // ')'
        fold_ = outer;
        return out;
      }
      case '[':
        return one(members(), emit);
      case '\\':
        return one(escape(next()), emit);
      default:
        return one(std::string(1, first), emit);
    }
  }

  std::string one(const std::string& choices, bool emit) {
    if (!emit) return {};
    char chosen = choices[pick(choices.size())];
    if (fold_ && pick(2) == 0) chosen = static_cast<char>(std::toupper(static_cast<unsigned char>(chosen)));
    return std::string(1, chosen);
  }

  static std::string range(char first, char last) {
    std::string out;
    for (int byte = first; byte <= last; ++byte) out.push_back(static_cast<char>(byte));
    return out;
  }
  static std::string escape(char byte) {
    if (byte == 'd') return range('0', '9');
    if (byte == 'w') return range('0', '9') + range('a', 'z') + range('A', 'Z') + "_";
    if (byte == 's') return " ";
    if (byte == 't') return "\t";
    return std::string(1, byte);
  }

  std::string members() {
    const bool negated = pattern_[at_] == '^';
    if (negated) ++at_;
    std::string out;
    while (pattern_[at_] != ']') {
      const char first = next();
      if (first == '\\') {
        out += escape(next());
      } else if (pattern_[at_] == '-' && pattern_[at_ + 1] != ']') {
        ++at_;
        out += range(first, next());
      } else {
        out.push_back(first);
      }
    }
    ++at_;
    if (!negated) return out;
    std::string rest;
    for (const char byte : range('!', '~'))
      if (out.find(byte) == std::string::npos) rest.push_back(byte);
    return rest;
  }

  std::mt19937 random_;
  std::string_view pattern_;
  std::size_t at_ = 0;
  bool fold_ = false;
};

}  // namespace plimsoll::testing
