// Quote removal. The grammar has found the borders of the word and of the expansions in it, so one pass over the bytes
// is enough.
#include "shell/word.hpp"

#include <algorithm>

#include "shell/script.hpp"

namespace plimsoll::shell {
namespace {

/// What hadolint makes of an expansion (dl-rules §0.4).
std::string hadolint_text(std::string_view expansion) {
  if (expansion.starts_with('`') || (expansion.starts_with("$((") && expansion.ends_with("))"))) return "${VAR}";
  if (expansion.starts_with("${")) return std::string(expansion);
  if (!expansion.starts_with('$')) return {};
  if (!expansion.starts_with("$(")) return "${" + std::string(expansion.substr(1)) + '}';
  const std::string_view inner = expansion.substr(2, expansion.size() - 3);
  const Script script = parse_script(
      inner, false, [](std::string_view) { return Span{}; }, Reading::hadolint);
  std::string text;
  for (const Command& command : script.commands)
    if (command.depth == 0 && !script.has_pipe)
      for (const ShellWord& word : command.words) text += word.value;
  return "${" + text + '}';
}

class Unquoter {
 public:
  Unquoter(std::string_view text, std::span<const std::string_view> expansions, WordRules rules)
      : text_(text), expansions_(expansions), globs_(rules.globs), hadolint_(rules.reading == Reading::hadolint) {}

  void run(ShellWord& word) {
    value_.reserve(text_.size());
    if (globs_ && !hadolint_ && text_.starts_with('~')) literal_ = false;
    while (at_ < text_.size()) {
      if (expansion()) continue;
      const char c = text_[at_++];
      if (c == '\'') {
        single_quoted();
      } else if (c == '"') {
        double_quoted();
      } else if (c == '$' && at_ < text_.size() && text_[at_] == '\'') {
        ++at_;
        ansi_quoted();
      } else if (c == '$' && at_ < text_.size() && text_[at_] == '"') {
        ++at_;
        translated();
      } else if (c == '\\') {
        escaped();
      } else {
        if (globs_) watch(c);
        value_ += c;
      }
    }
    word.value = std::move(value_);
    word.literal = literal_;
  }

 private:
  /// Copies the expansion that begins here, if one does.
  bool expansion() {
    if (expansions_.empty() || expansions_.front().data() != text_.data() + at_) return false;
    value_ += hadolint_ ? hadolint_text(expansions_.front()) : std::string(expansions_.front());
    at_ += expansions_.front().size();
    expansions_ = expansions_.subspan(1);
    literal_ = false;
    return true;
  }

  void single_quoted() {
    const std::size_t end = std::min(text_.find('\'', at_), text_.size());
    value_ += text_.substr(at_, end - at_);
    at_ = end + 1;
  }

  void double_quoted() {
    while (at_ < text_.size()) {
      if (expansion()) continue;
      const char c = text_[at_++];
      if (c == '"') return;
      if (c == '\\' && at_ < text_.size()) {
        constexpr std::string_view kSpecial = "$`\"\\";
        if (skip_line_break()) continue;
        if (kSpecial.find(text_[at_]) == std::string_view::npos) value_ += '\\';
        value_ += text_[at_++];
      } else {
        value_ += c;
      }
    }
  }

  /// `$"…"`, which hadolint has no text for.
  void translated() {
    const std::size_t before = value_.size();
    double_quoted();
    if (!hadolint_) return;
    value_.resize(before);
    literal_ = false;
  }

  /// `$'…'`. Escapes that name a character by its number stay as they are.
  void ansi_quoted() {
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '\'') return;
      if (c != '\\' || at_ == text_.size()) {
        value_ += c;
        continue;
      }
      constexpr std::string_view kFrom = "abefnrtv\\'\"?";
      constexpr std::string_view kTo = "\a\b\x1B\f\n\r\t\v\\'\"?";
      const std::size_t known = kFrom.find(text_[at_]);
      if (known == std::string_view::npos) {
        literal_ = false;
        value_ += '\\';
        value_ += text_[at_];
      } else {
        value_ += kTo[known];
      }
      ++at_;
    }
  }

  void escaped() {
    if (at_ == text_.size()) {
      value_ += '\\';
    } else if (!skip_line_break()) {
      value_ += text_[at_++];
    }
  }

  bool skip_line_break() {
    const std::string_view rest = text_.substr(at_);
    const std::size_t size = rest.starts_with('\n') ? 1 : rest.starts_with("\r\n") ? 2 : 0;
    at_ += size;
    return size > 0;
  }

  /// Unquoted characters that the shell would act upon: globs and braces.
  void watch(char c) {
    if (c == '*' || c == '?') literal_ = false;
    if (c == '[') bracket_ = true;
    if (c == ']' && bracket_) literal_ = false;
    if (c == '{') brace_ = true;
    if (brace_ && (c == ',' || (c == '.' && text_.substr(at_).starts_with('.')))) list_ = true;
    if (c == '}' && brace_ && list_) literal_ = false;
  }

  std::string_view text_;
  std::span<const std::string_view> expansions_;
  bool globs_;
  bool hadolint_;
  std::size_t at_ = 0;
  std::string value_;
  bool literal_ = true;
  bool bracket_ = false;
  bool brace_ = false;
  bool list_ = false;
};

}  // namespace

ShellWord make_word(std::string_view text, Span span, std::span<const std::string_view> expansions, WordRules rules) {
  ShellWord word{.span = span, .text = text, .value = {}, .literal = true};
  Unquoter(text, expansions, rules).run(word);
  return word;
}

}  // namespace plimsoll::shell
