#include "model/sed_script.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace plimsoll {
namespace {

constexpr std::string_view kBlanks = " \t";

class Reader {
 public:
  explicit Reader(const MappedText& script) : script_(script), text_(script.text()) {}

  std::vector<SedText> read() {
    while (skip(" \t\n;{}"), at_ < text_.size())
      if (!address() || !command()) break;
    return std::move(found_);
  }

 private:
  void skip(std::string_view bytes) { at_ = std::min(text_.find_first_not_of(bytes, at_), text_.size()); }
  char now() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  /// The next `delimiter` that no backslash and no bracket hides; at_ moves behind it.
  std::optional<std::size_t> part_end(char delimiter, bool is_pattern) {
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\\') {
        ++at_;
      } else if (text_[at_] == delimiter) {
        return at_++;
      } else if (is_pattern && text_[at_] == '[') {
        skip_brackets();
      }
    }
    return std::nullopt;
  }

  /// To the ']' of the set that begins here, if there is one in the line.
  void skip_brackets() {
    std::size_t from = at_ + 1;
    if (from < text_.size() && text_[from] == '^') ++from;
    if (set_end_ <= from) set_end_ = std::min(text_.find_first_of("]\n", from + 1), text_.size());
    if (set_end_ < text_.size() && text_[set_end_] == ']') at_ = set_end_;
  }

  bool address() {
    for (;;) {
      skip(" \t0123456789$,+~!");
      char delimiter = now();
      if (delimiter == '\\') {
        delimiter = ++at_ < text_.size() ? text_[at_] : '\0';
      } else if (delimiter != '/') {
        return true;
      }
      ++at_;
      if (!part_end(delimiter, true)) return false;
      if (now() == 'I' || now() == 'M') ++at_;
    }
  }

  bool command() {
    const char name = now();
    ++at_;
    switch (name) {
      case 's':
        return substitute();
      case 'y': {
        const char delimiter = now();
        ++at_;
        return part_end(delimiter, false) && part_end(delimiter, false);
      }
      case 'a':
      case 'i':
      case 'c':
        lines();
        return true;
      case '{':
      case '}':
        return true;
      default:
        at_ = std::min(text_.find_first_of(";\n}", at_), text_.size());
        return name != '\0';
    }
  }

  bool substitute() {
    const char delimiter = now();
    const std::size_t pattern = ++at_;
    const auto pattern_end = part_end(delimiter, true);
    const std::size_t replacement = at_;
    const bool is_pair = std::string_view("{[(<").find(delimiter) != std::string_view::npos;  // perl's
    if (!pattern_end || delimiter == '\0' || is_pair) return false;
    const auto end = part_end(delimiter, false);
    SedText& made = found_.emplace_back();
    made.pattern = text_.substr(pattern, *pattern_end - pattern);
    add_replacement(made.text, replacement, end.value_or(text_.size()), delimiter);
    at_ = std::min(text_.find_first_of(";\n}", at_), text_.size());
    return end.has_value();
  }

  void add_replacement(MappedText& out, std::size_t at, std::size_t end, char delimiter) {
    const std::string_view text = text_.substr(0, end);
    while (at < end) {
      const std::size_t run = std::min(text.find_first_of("\\&", at), end);
      out.add(script_, at, run);
      at = run;
      if (at == end) return;
      if (text_[at] == '&') {
        out.begin_expansion();
        out.add(script_, at, at + 1);
        ++at;
        continue;
      }
      const char next = at + 1 < end ? text_[at + 1] : '\\';
      const std::size_t behind = std::min(at + 2, end);
      if (next == 'n' && delimiter != 'n') {
        out.add_glue('\n');
      } else if (next == 't') {
        out.add_glue('\t');
      } else if ((next >= '0' && next <= '9') || next == 'U' || next == 'L' || next == 'E') {
        out.begin_expansion();
        out.add(script_, at, behind);
      } else {
        out.add(script_, behind - 1, behind);
      }
      at = behind;
    }
  }

  /// `a text`, `a\` and a line end in front of the text; a backslash at a line's end goes on to the next.
  void lines() {
    skip(kBlanks);
    if (now() == '\\') {
      ++at_;
      skip(" \t\n");
    }
    SedText& made = found_.emplace_back();
    while (at_ < text_.size() && text_[at_] != '\n') {
      const std::size_t run = std::min(text_.find_first_of("\\\n", at_), text_.size());
      made.text.add(script_, at_, run);
      at_ = run;
      if (now() != '\\') continue;
      const std::size_t behind = std::min(at_ + 2, text_.size());
      if (text_.substr(at_, 2) == "\\n")
        made.text.add_glue('\n');
      else if (text_.substr(at_, 2) == "\\t")
        made.text.add_glue('\t');
      else
        made.text.add(script_, behind - 1, behind);
      at_ = behind;
    }
  }

  const MappedText& script_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t set_end_ = 0;  ///< the next ']' or line end that was looked for
  std::vector<SedText> found_;
};

}  // namespace

std::vector<SedText> sed_texts(const MappedText& script) { return Reader(script).read(); }

}  // namespace plimsoll
