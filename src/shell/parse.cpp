// The commands of an instruction, from the texts in it that are shell.
#include <algorithm>

#include "plimsoll/shell.hpp"
#include "shell/script.hpp"
#include "shell/script_text.hpp"

namespace plimsoll {
namespace {

using shell::interpreter;
using shell::is_shell;
using shell::script_argument;

class Reader {
 public:
  explicit Reader(const ast::Common& instruction) : instruction_(instruction) {}

  ShellScript read() {
    if (instruction_.exec) {
      read_exec();
    } else if (const ast::Heredoc* body = shell::whole_heredoc(instruction_)) {
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
    const auto program = interpreter(heredoc);
    if (!program || is_shell(*program)) {
      read_text(heredoc.body.text, heredoc.body.span, heredoc.strip_tabs);
    } else {
      complete_ = false;
    }
  }

  /// JSON words are one command; `["sh", "-c", "…"]` stands for the commands of its script.
  void read_exec() {
    Command command = shell::exec_command(instruction_);
    if (command.words.empty()) return;
    if (const ShellWord* script = script_argument(command)) {
      read_text(script->text, script->span);
      return;
    }
    commands_.push_back(std::move(command));
    pipelines_ = 1;
  }

  /// `RUN bash -e <<EOF`: the body is what the shell reads from standard input.
  void read_bodies_for_shells() {
    if (instruction_.heredocs.empty()) return;
    std::vector<std::pair<const ast::Heredoc*, std::uint16_t>> scripts;
    for (const Command& command : commands_)
      if (const ast::Heredoc* body = shell::heredoc_read_by(command, instruction_))
        scripts.emplace_back(body, static_cast<std::uint16_t>(command.depth + 1));
    for (const auto& [heredoc, depth] : scripts)
      add(shell::parse_script(
              heredoc->body.text, heredoc->strip_tabs,
              [&, body = heredoc](std::string_view part) { return instruction_.locate(part, body->body.span); }),
          depth);
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
