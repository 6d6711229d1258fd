// hadolint's text of a word (dl-rules §0.4).
#include "shell/word.hpp"

namespace plimsoll::shell {
namespace {

using Kind = ShellKind;

class TextWriter {
 public:
  void write(ShellNode node) {
    if (node.is(Kind::assignment)) return;
    if (node.has_children())
      for (const ShellNode part : node.children()) write_part(part);
    else
      text += node.text();
  }

  std::string text;
  bool literal = true;

 private:
  void write_part(ShellNode part) {
    const std::string_view written = part.text();
    switch (part.kind()) {
      case Kind::literal:
      case Kind::tilde:
        text += written;
        return;
      case Kind::escaped:
        text += written.substr(written.size() > 1 ? 1 : 0);
        return;
      case Kind::single_quoted:
        text += written.substr(1, written.size() - 2);
        return;
      case Kind::ansi_quoted:
        text += written.substr(2, written.size() - 3);
        return;
      case Kind::double_quoted:
        if (part.has_children())
          write(part);
        else
          text += written.substr(1, written.size() - 2);
        return;
      default:
        literal = false;
        write_expansion(part, written);
    }
  }

  void write_expansion(ShellNode part, std::string_view written) {
    switch (part.kind()) {
      case Kind::glob:
        text += written;
        return;
      case Kind::parameter:
        text += written.starts_with("${") ? std::string(written) : "${" + std::string(written.substr(1)) + '}';
        return;
      case Kind::arithmetic:
      case Kind::backticks:
        text += "${VAR}";
        return;
      case Kind::command_substitution:
        text += "${";
        for (const ShellNode item : part.child(Kind::list).children()) write_words(item);
        text += '}';
        return;
      default:
        return;
    }
  }

  /// The words of a command that stands alone: not joined by `&&`, no part of a pipeline.
  void write_words(ShellNode item) {
    ShellNode command = item;
    while (command.is(Kind::and_or) || command.is(Kind::pipeline)) {
      const auto children = command.children();
      const ShellNode first = *children.begin();
      if (++children.begin() != children.end()) return;
      command = first;
    }
    if (!command.is(Kind::simple_command)) return;
    for (const ShellNode word : command.children())
      if (word.is(Kind::word)) write(word);
  }
};

}  // namespace

ShellWord make_hadolint_word(ShellNode node) {
  ShellWord word{.span = node.span(), .text = node.text(), .value = {}, .node = node.index()};
  TextWriter writer;
  writer.write(node);
  word.value = std::move(writer.text);
  word.literal = writer.literal && !node.is(Kind::assignment);
  return word;
}

}  // namespace plimsoll::shell
