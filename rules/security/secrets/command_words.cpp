// See command_words.hpp.
#include "rules/security/secrets/command_words.hpp"

#include <algorithm>

#include "shell/script_text.hpp"

namespace plimsoll::rules {
namespace {

/// The place of a view into a tree's text, or into an instruction.
Span locate_text(const ast::Common& node, const ShellScript& script, const Command& command, std::string_view part,
                 Span otherwise) {
  if (command.node == ShellTree::kNone) return node.locate(part, otherwise);
  return script.trees()[command.tree].source().locate(node, part);
}

/// The part of a word's text that is `part` of its value; empty where that cannot be said.
std::string_view written_part(const ShellWord& word, std::string_view part) {
  const std::string_view text = word.text;
  const std::string_view value = word.value;
  const auto offset = static_cast<std::size_t>(part.data() - value.data());
  if (text == value) return text.substr(offset, part.size());
  const std::size_t whole = text.find(value);
  if (whole != std::string_view::npos) return text.substr(whole + offset, part.size());
  const std::size_t last = part.empty() ? std::string_view::npos : text.rfind(part);
  return last == std::string_view::npos ? std::string_view() : text.substr(last, part.size());
}

}  // namespace

Span locate_in_word(const ast::Common& node, const ShellScript& script, const Command& command, const ShellWord& word,
                    std::string_view part) {
  const std::string_view written = written_part(word, part);
  return written.empty() ? word.span : locate_text(node, script, command, written, word.span);
}

Span InputLine::locate(std::string_view part) const {
  if (word_ != nullptr) return locate_in_word(*node_, *script_, *command_, *word_, part);
  if (cut_off_) return node_->locate(part, node_->rest.span);
  return locate_text(*node_, *script_, *command_, part, node_->rest.span);
}

class InputReader {
 public:
  InputReader(const ast::Common& node, const ShellScript& script) : node_(node), script_(script) {}

  std::vector<InputLine> read(const Command& command) {
    for (const Redirect& redirect : command.redirects) {
      if (redirect.operation == "<<<")
        word(command, redirect.target);
      else if (redirect.operation.starts_with("<<"))
        heredoc(command, redirect);
    }
    if (command.before == Connector::pipe) piped(command);
    return std::move(lines_);
  }

 private:
  void piped(const Command& command) {
    const auto commands = script_.commands();
    for (auto index = static_cast<std::size_t>(&command - commands.data()); index > 0; --index) {
      const Command& before = commands[index - 1];
      if (before.pipeline != command.pipeline || before.depth != command.depth) continue;
      if (before.name() == "echo" || before.name() == "printf")
        for (const ShellWord& each : before.arguments())
          if (!each.value.starts_with('-')) word(before, each);
      if (before.name() == "cat")
        for (const Redirect& redirect : before.redirects)
          if (redirect.operation.starts_with("<<") && redirect.operation != "<<<") heredoc(before, redirect);
      return;
    }
  }

  void add(InputLine line, std::string_view text) {
    if (text.empty()) return;
    line.text = text;
    line.node_ = &node_;
    line.script_ = &script_;
    lines_.push_back(line);
  }

  /// The lines of a word, whose ends may be written `\n`.
  void word(const Command& command, const ShellWord& from) {
    InputLine line;
    line.command_ = &command;
    line.word_ = &from;
    std::string_view rest = from.value;
    while (!rest.empty()) {
      const std::size_t end = std::min({rest.find('\n'), rest.find("\\n"), rest.size()});
      add(line, rest.substr(0, end));
      if (end == rest.size()) return;
      rest.remove_prefix(end + (rest[end] == '\n' ? 1 : 2));
    }
  }

  void text(InputLine line, std::string_view body) {
    while (!body.empty()) {
      const std::size_t end = std::min(body.find('\n'), body.size());
      std::string_view one = body.substr(0, end);
      while (!one.empty() && (one.back() == '\r' || one.back() == ' ')) one.remove_suffix(1);
      add(line, one);
      body.remove_prefix(std::min(end + 1, body.size()));
    }
  }

  void heredoc(const Command& command, const Redirect& redirect) {
    InputLine line;
    line.command_ = &command;
    if (const ast::Heredoc* const cut_off = shell::heredoc_of(redirect, node_)) {
      line.cut_off_ = true;
      text(line, cut_off->body.text);
      return;
    }
    if (command.node == ShellTree::kNone) return;
    for (const ShellNode part : script_.node(command).children())
      if (part.is(ShellKind::redirect) && part.span() == redirect.span)
        if (const ShellNode body = script_.trees()[command.tree].heredoc(part)) text(line, body.text());
  }

  const ast::Common& node_;
  const ShellScript& script_;
  std::vector<InputLine> lines_;
};

std::vector<InputLine> input_lines(const ast::Common& node, const ShellScript& script, const Command& command) {
  return InputReader(node, script).read(command);
}

}  // namespace plimsoll::rules
