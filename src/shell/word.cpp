// Quote removal. The tree knows the parts of a word, so what is left is to put them together.
#include "shell/word.hpp"

#include <algorithm>

namespace plimsoll::shell {
namespace {

using Kind = ShellKind;

class StringSink : public ValueSink {
 public:
  void piece(std::string_view text) override { value += text; }
  void byte(char c) override { value += c; }
  std::string value;
};

class ValueWriter {
 public:
  ValueWriter(ValueSink& sink, bool globs) : sink_(sink), globs_(globs) {}

  bool write(ShellNode node) {
    if (node.is(Kind::assignment))
      assignment(node);
    else if (node.has_children())
      parts(node);
    else
      sink_.piece(node.text());
    return literal_;
  }

 private:
  void parts(ShellNode node) {
    for (const ShellNode part : node.children()) write_part(part);
  }

  void write_part(ShellNode part) {
    const std::string_view text = part.text();
    switch (part.kind()) {
      case Kind::literal:
        sink_.piece(text);
        break;
      case Kind::escaped:
        sink_.piece(text.substr(text.size() > 1 ? 1 : 0));
        break;
      case Kind::single_quoted:
        sink_.piece(text.substr(1, text.size() - 2));
        break;
      case Kind::ansi_quoted:
        ansi(text.substr(2, text.size() - 3));
        break;
      case Kind::double_quoted:
        if (part.has_children())
          parts(part);
        else
          sink_.piece(text.substr(1, text.size() - 2));
        break;
      case Kind::translated_quoted:
        parts(part);
        break;
      case Kind::brace_expansion:
        literal_ = literal_ && !globs_;
        sink_.piece(text.substr(0, 1));
        parts(part);
        if (text.ends_with('}')) sink_.piece(text.substr(text.size() - 1));
        break;
      case Kind::glob:
      case Kind::tilde:
        literal_ = literal_ && !globs_;
        sink_.piece(text);
        break;
      default:
        literal_ = false;
        sink_.expansion(part);
    }
  }

  /// Name and sign as written, then the value; arrays are left as they are.
  void assignment(ShellNode node) {
    globs_ = false;
    ShellNode value;
    for (const ShellNode child : node.children())
      if (child.is(Kind::word) || child.is(Kind::array)) value = child;
    sink_.piece(value ? node.text().substr(0, node.text().size() - value.text().size()) : node.text());
    if (!value) return;
    if (value.is(Kind::word)) {
      write(value);
      return;
    }
    sink_.piece(value.text());
    for (const ShellNode item : value.children()) literal_ = literal_ && is_literal(item);
  }

  static bool is_literal(ShellNode word) {
    StringSink ignored;
    return write_value(word, ignored, false);
  }

  /// `$'…'`. Escapes that name a character by its number stay as they are.
  void ansi(std::string_view text) {
    constexpr std::string_view kFrom = "abefnrtv\\'\"?";
    constexpr std::string_view kTo = "\a\b\x1B\f\n\r\t\v\\'\"?";
    while (!text.empty()) {
      const std::size_t run = std::min(text.find('\\'), text.size());
      sink_.piece(text.substr(0, run));
      text.remove_prefix(run);
      if (text.size() < 2) break;
      const std::size_t known = kFrom.find(text[1]);
      if (known == std::string_view::npos) {
        literal_ = false;
        sink_.piece(text.substr(0, 2));
      } else {
        sink_.byte(kTo[known]);
      }
      text.remove_prefix(2);
    }
  }

  ValueSink& sink_;
  bool globs_;
  bool literal_ = true;
};

}  // namespace

bool write_value(ShellNode node, ValueSink& sink, bool globs) { return ValueWriter(sink, globs).write(node); }

std::string word_value(ShellNode node) {
  StringSink sink;
  write_value(node, sink);
  return std::move(sink.value);
}

ShellWord make_word(ShellNode node, bool globs) {
  ShellWord word{.span = node.span(), .text = node.text(), .value = {}, .node = node.index()};
  StringSink sink;
  word.literal = write_value(node, sink, globs);
  word.value = std::move(sink.value);
  return word;
}

}  // namespace plimsoll::shell
