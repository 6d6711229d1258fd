// The commands of an instruction as hadolint sees them (dl-rules §0.3, §0.4): which text it takes for the script, and
// what it takes for a command.
#include "shell/hadolint.hpp"

#include <algorithm>
#include <array>

#include "plimsoll/shell.hpp"
#include "shell/flatten.hpp"
#include "shell/script.hpp"
#include "shell/test_expression.hpp"

namespace plimsoll {
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
      if (text_[at_] != escape_) continue;
      const std::size_t run = std::min(text_.find_first_not_of(escape_, at_), text_.size()) - at_;
      at_ += run == 1 && text_.substr(at_ + 1).starts_with('"') ? 1 : run - 1;  // several in a row are plain text
    }
    return false;
  }

  void skip_blanks() { at_ = std::min(text_.find_first_not_of(kBlanks, at_), text_.size()); }

  std::string_view text_;
  char escape_;
  std::size_t at_ = 0;
};

/// Adds `text` without the escapes in front of quotation marks.
void add_string(ShellText& joined, std::string_view text, char escape) {
  for (;;) {
    std::size_t at = text.find('"');
    if (at == std::string_view::npos) break;
    if (at > 0 && text[at - 1] == escape) joined.add(text.substr(0, at - 1));
    joined.add(text.substr(at, 1));
    text.remove_prefix(at + 1);
  }
  joined.add(text);
}

/// Adds `text` with the line ends that hadolint reads.
void add_lines(ShellText& joined, std::string_view text) {
  for (std::size_t end = text.find("\r\n"); end != std::string_view::npos; end = text.find("\r\n")) {
    joined.add(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  joined.add(text);
}

/// The body of a here-document that comes first, behind what else its line says.
void add_body(ShellText& joined, const ast::Common& instruction, const ast::Heredoc& heredoc, std::string_view line) {
  line = trimmed(line);
  const std::string_view body = trimmed(heredoc.body.text);
  if (!line.empty() && line.front() != '>' && line.front() != '|') {
    joined.add_line(instruction, line);
    joined.add_glue('\n');
  }
  add_lines(joined, body);
}

}  // namespace

ShellText shell::script_as_hadolint(const ast::Common& instruction, char escape) {
  const std::string_view text = instruction.rest.text;
  ShellText joined(instruction);
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

/// What the grammar lets pass and hadolint does not: here-documents without an end, tests that are none.
bool is_readable(const ShellTree& tree) {
  for (std::uint32_t at = 0; at < tree.size(); ++at) {
    const ShellNode node = tree.node(at);
    if (node.is(ShellKind::heredoc_body) ? node.cut_off() : !shell::is_readable_test(node)) return false;
  }
  return true;
}

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

/// Index of the word that hadolint takes for the name; words.size() when it is not known.
std::size_t find_hadolint_name(std::span<const ShellWord> words) {
  if (!words.front().literal) return words.size();
  constexpr std::array<std::string_view, 4> kTransparent{"builtin", "busybox", "command", "run"};
  const std::string_view first = words.front().value;
  std::size_t at = 0;
  if (first == "exec") {
    for (at = 1; at < words.size(); ++at)
      if (words[at].value == "-a")
        ++at;
      else if (words[at].value != "-c" && words[at].value != "-l")
        break;
    if (at >= words.size()) at = 0;
  } else if (std::ranges::find(kTransparent, first) != kTransparent.end() && words.size() > 1 &&
             !words[1].value.starts_with('-')) {
    at = 1;
  }
  return words[at].literal ? at : words.size();
}

/// Appends a simple command whose name hadolint knows.
void add_named(std::vector<Command>& commands, Command command) {
  if (command.words.empty() || command.words.front().text.starts_with('[')) return;  // a test
  if (declares(command.words.front().value))
    for (ShellWord& word : std::span(command.words).subspan(1))
      if (is_assignment(word.text)) word.value.clear();
  command.name_at = static_cast<std::uint32_t>(find_hadolint_name(command.words));
  if (command.name_at < command.words.size()) commands.push_back(std::move(command));
}

/// The same; `time` is a command besides the one behind it.
void add_command(std::vector<Command>& commands, Command command) {
  if (command.words.empty() || command.words.front().text != "time") {
    add_named(commands, std::move(command));
    return;
  }
  Command inner = command;
  add_named(commands, std::move(command));
  inner.words.erase(inner.words.begin(),
                    std::ranges::find_if(inner.words.begin() + 1, inner.words.end(),
                                         [](const ShellWord& word) { return !word.value.starts_with('-'); }));
  add_named(commands, std::move(inner));
}

}  // namespace

std::optional<std::vector<std::string_view>> hadolint_array(std::string_view text, char escape) {
  std::vector<std::string_view> strings;
  if (!ArrayReader(text, escape).read(strings)) return std::nullopt;
  return strings;
}

ShellScript parse_shell_as_hadolint(const ast::Common& instruction, char escape) {
  auto [tree, outcome] = shell::parse_script(shell::script_as_hadolint(instruction, escape));
  if (outcome == shell::Outcome::faulty || !is_readable(tree)) return {{}, {}, {}, ShellDialect::bash, false, false};
  std::deque<ShellTree> trees;
  trees.push_back(std::move(tree));
  std::uint32_t pipelines = 0;
  std::vector<Command> found;
  const bool has_pipe = shell::flatten(trees.front(), shell::Reading::hadolint, 0, pipelines, found);
  std::vector<Command> commands;
  for (Command& command : found) add_command(commands, std::move(command));
  return {std::move(commands),
          std::move(trees),
          {{.dialect = ShellDialect::bash}},
          ShellDialect::bash,
          outcome == shell::Outcome::complete,
          has_pipe};
}

}  // namespace plimsoll
