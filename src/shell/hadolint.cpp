// The commands of an instruction as hadolint sees them (dl-rules §0.3, §0.4): which text it takes for the script, and
// what it takes for a command.
#include <algorithm>
#include <array>

#include "plimsoll/shell.hpp"
#include "shell/joined_text.hpp"
#include "shell/script.hpp"

namespace plimsoll {

using shell::JoinedText;

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(kBlanks), text.size());
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

class ArrayReader {
 public:
  ArrayReader(std::string_view text, char escape) : text_(text), escape_(escape) {}

  bool read(std::vector<std::string_view>& strings) {
    if (!take('[')) return false;
    if (take(']')) return true;
    do {
      if (!string(strings)) return false;
    } while (take(','));
    return take(']');
  }

 private:
  /// Takes `c` and the blanks around it.
  bool take(char c) {
    skip_blanks();
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    skip_blanks();
    return true;
  }

  bool string(std::vector<std::string_view>& strings) {
    if (at_ == text_.size() || text_[at_] != '"') return false;
    const std::size_t begin = ++at_;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        strings.push_back(text_.substr(begin, at_++ - begin));
        return true;
      }
      if (text_[at_] == escape_ && text_.substr(at_ + 1).starts_with('"')) ++at_;
    }
    return false;
  }

  void skip_blanks() { at_ = std::min(text_.find_first_not_of(kBlanks, at_), text_.size()); }

  std::string_view text_;
  char escape_;
  std::size_t at_ = 0;
};

/// Adds `text` without the escapes in front of quotation marks.
void add_string(JoinedText& joined, std::string_view text, char escape) {
  for (;;) {
    std::size_t at = text.find('"');
    if (at == std::string_view::npos) break;
    if (at > 0 && text[at - 1] == escape) joined.add(text.substr(0, at - 1));
    joined.add(text.substr(at, 1));
    text.remove_prefix(at + 1);
  }
  joined.add(text);
}

/// The body of a here-document that comes first, behind what else its line says.
void add_body(JoinedText& joined, const ast::Common& instruction, const ast::Heredoc& heredoc, std::string_view line) {
  line = trimmed(line);
  const std::string_view body = trimmed(heredoc.body.text);
  if (!line.empty() && line.front() != '>' && line.front() != '|') {
    joined.add_line(instruction, line);
    joined.add_glue('\n');
  }
  joined.add(body);
}

}  // namespace

JoinedText shell::script_as_hadolint(const ast::Common& instruction, char escape) {
  JoinedText joined;
  const std::string_view text = instruction.rest.text;
  if (const auto strings = hadolint_array(text, escape)) {
    for (const std::string_view string : *strings) {
      if (string.data() != strings->front().data()) joined.add_glue(' ');
      add_string(joined, string, escape);
    }
  } else if (instruction.heredocs.empty()) {
    joined.add_line(instruction, text);
  } else {
    const ast::Heredoc& first = instruction.heredocs.front();
    const std::size_t marker = text.find(first.marker.text);
    if (marker == 0)
      add_body(joined, instruction, first, text.substr(first.marker.text.size()));
    else
      joined.add_line(instruction, text.substr(0, marker));
  }
  return joined;
}

namespace {

bool declares(std::string_view program) {
  constexpr std::array<std::string_view, 5> kDeclarators{"declare", "export", "local", "readonly", "typeset"};
  return std::ranges::find(kDeclarators, program) != kDeclarators.end();
}

/// `NAME=…`, `NAME+=…` as written.
bool is_assignment(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  const auto end = std::ranges::find_if_not(text, [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
  const std::string_view behind = text.substr(static_cast<std::size_t>(end - text.begin()));
  return end != text.begin() && is_letter(text.front()) && (behind.starts_with('=') || behind.starts_with("+="));
}

/// Appends what hadolint takes `command` for: nothing, a command, or `time` and the command behind it.
void add_command(std::vector<Command>& commands, Command command) {
  if (command.words.empty()) return;
  const std::string_view first = command.words.front().text;
  if (first == "[" || first == "[[") return;
  if (declares(command.words.front().value))
    for (ShellWord& word : std::span(command.words).subspan(1))
      if (is_assignment(word.text)) word.value.clear();
  if (first != "time") {
    commands.push_back(std::move(command));
    return;
  }
  Command inner = command;
  commands.push_back(std::move(command));
  const auto begin = std::ranges::find_if(inner.words.begin() + 1, inner.words.end(),
                                          [](const ShellWord& word) { return !word.value.starts_with('-'); });
  inner.words.erase(inner.words.begin(), begin);
  add_command(commands, std::move(inner));
}

}  // namespace

std::optional<std::vector<std::string_view>> hadolint_array(std::string_view text, char escape) {
  std::vector<std::string_view> strings;
  if (!ArrayReader(text, escape).read(strings)) return std::nullopt;
  return strings;
}

ShellScript parse_shell_as_hadolint(const ast::Common& instruction, char escape) {
  JoinedText joined = shell::script_as_hadolint(instruction, escape);
  shell::Script script = shell::parse_script(
      joined.text(), false, [&](std::string_view part) { return joined.locate(instruction, part); },
      shell::Reading::hadolint);
  if (script.outcome == shell::Outcome::faulty) return {{}, false, false};
  std::vector<Command> commands;
  for (Command& command : script.commands) add_command(commands, std::move(command));
  return {std::move(commands), script.outcome == shell::Outcome::complete, script.has_pipe, joined.release()};
}

}  // namespace plimsoll
