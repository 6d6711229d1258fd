// Which text of an instruction is shell, and how its pieces are found again in the file.
#include <algorithm>
#include <array>
#include <optional>

#include "plimsoll/shell.hpp"
#include "shell/script.hpp"

namespace plimsoll {
namespace {

bool is_shell(std::string_view name) {
  constexpr std::array<std::string_view, 6> kShells{"ash", "bash", "dash", "ksh", "sh", "zsh"};
  return std::ranges::find(kShells, name) != kShells.end();
}

/// Whether a script that opens with this line is run by a shell: none, or `#!` and a shell's name.
bool shell_runs(std::string_view script) {
  if (!script.starts_with("#!")) return true;
  std::string_view line = script.substr(2, script.find('\n') - 2);
  while (!line.empty()) {  // a program, or /usr/bin/env and its options in front of one
    line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
    const std::string_view word = line.substr(0, line.find_first_of(" \t\r"));
    line.remove_prefix(word.size());
    const std::string_view name = word.substr(word.rfind('/') + 1);
    if (is_shell(name)) return true;
    if (name != "env" && !name.starts_with('-') && name.find('=') == std::string_view::npos) return false;
  }
  return false;
}

class Reader {
 public:
  explicit Reader(const ast::Common& instruction) : instruction_(instruction) {}

  ShellScript read() {
    if (instruction_.exec) {
      read_exec();
    } else if (const ast::Heredoc* body = whole_heredoc()) {
      read_body(*body);
    } else {
      read_text(instruction_.rest.text, instruction_.rest.span);
      read_bodies_for_shells();
    }
    return {std::move(commands_), complete_ && instruction_.valid, has_pipe_};
  }

 private:
  void read_text(std::string_view text, Span otherwise, bool strip_tabs = false) {
    add(shell::parse_script(text, strip_tabs,
                            [&](std::string_view part) { return instruction_.locate(part, otherwise); }));
  }

  /// Appends a script; its pipelines get numbers of their own.
  void add(shell::Script script, std::uint16_t deeper = 0) {
    const std::uint32_t first = pipelines_;
    for (Command& command : script.commands) {
      command.pipeline += first;
      command.depth = static_cast<std::uint16_t>(command.depth + deeper);
      pipelines_ = std::max(pipelines_, command.pipeline + 1);
      commands_.push_back(std::move(command));
    }
    complete_ = complete_ && script.outcome == shell::Outcome::complete;
    has_pipe_ = has_pipe_ || script.has_pipe;
  }

  void read_body(const ast::Heredoc& heredoc) {
    if (shell_runs(heredoc.body.text)) {
      read_text(heredoc.body.text, heredoc.body.span, heredoc.strip_tabs);
    } else {
      complete_ = false;
    }
  }

  /// The here-document that is the whole command (`RUN <<EOF`), which BuildKit runs as a script (§4).
  const ast::Heredoc* whole_heredoc() const {
    if (instruction_.heredocs.size() != 1) return nullptr;
    const ast::Heredoc& only = instruction_.heredocs.front();
    return only.marker.text == instruction_.rest.text ? &only : nullptr;
  }

  /// JSON words are one command; `["sh", "-c", "…"]` stands for the commands of its script.
  void read_exec() {
    Command command;
    for (const ast::Word& argument : instruction_.arguments)
      command.words.push_back({argument.span, argument.text, std::string(argument.text), true});
    if (command.words.empty()) return;
    command.span = {command.words.front().span.begin, command.words.back().span.end};
    if (const ShellWord* script = script_argument(command)) {
      read_text(script->text, script->span);
      return;
    }
    commands_.push_back(std::move(command));
    pipelines_ = 1;
  }

  /// The word behind `-c` of a shell.
  static const ShellWord* script_argument(const Command& command) {
    if (!is_shell(command.name())) return nullptr;
    bool wanted = false;
    const auto arguments = command.arguments();
    for (std::size_t at = 0; at < arguments.size(); ++at) {
      const std::string_view word = arguments[at].value;
      if (word.size() < 2 || (word[0] != '-' && word[0] != '+')) return wanted ? &arguments[at] : nullptr;
      if (word.starts_with("--")) continue;
      wanted = wanted || word.find('c') != std::string_view::npos;
      if (word.ends_with('o') || word.ends_with('O')) ++at;  // `-o pipefail`, `-eo pipefail`
    }
    return nullptr;
  }

  /// `RUN bash -e <<EOF`: the body is what the shell reads from standard input.
  void read_bodies_for_shells() {
    if (instruction_.heredocs.empty()) return;
    std::vector<std::pair<const ast::Heredoc*, std::uint16_t>> scripts;
    for (const Command& command : commands_) {
      if (!is_shell(command.name())) continue;
      const bool reads_input = std::ranges::all_of(command.arguments(), [](const ShellWord& word) {
        return word.value.starts_with('-') &&
               (word.value.starts_with("--") || word.value.find('c') == std::string::npos);
      });
      if (!reads_input || command.redirects.empty()) continue;
      if (const ast::Heredoc* body = heredoc_of(command.redirects.back()))
        scripts.emplace_back(body, static_cast<std::uint16_t>(command.depth + 1));
    }
    for (const auto& [heredoc, depth] : scripts)
      add(shell::parse_script(
              heredoc->body.text, heredoc->strip_tabs,
              [&, body = heredoc](std::string_view part) { return instruction_.locate(part, body->body.span); }),
          depth);
  }

  const ast::Heredoc* heredoc_of(const Redirect& redirect) const {
    if (!redirect.operation.starts_with("<<") || redirect.operation == "<<<") return nullptr;
    for (const ast::Heredoc& heredoc : instruction_.heredocs)
      if (heredoc.marker.span.contains(redirect.span)) return &heredoc;
    return nullptr;
  }

  const ast::Common& instruction_;
  std::vector<Command> commands_;
  std::uint32_t pipelines_ = 0;
  bool complete_ = true;
  bool has_pipe_ = false;
};

}  // namespace

ShellScript parse_shell(const ast::Common& instruction) { return Reader(instruction).read(); }

}  // namespace plimsoll
