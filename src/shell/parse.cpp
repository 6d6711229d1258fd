// Which text of an instruction is shell: the instruction's own, and what the commands in it run.
#include "plimsoll/shell.hpp"
#include "shell/flatten.hpp"
#include "shell/script.hpp"
#include "shell/script_text.hpp"
#include "shell/word.hpp"
#include "shell/wrappers.hpp"

namespace plimsoll {
namespace {

/// Scripts in words of scripts in words …; each level reads its text once more.
constexpr int kMaxLevels = 4;

/// Puts the values of words together to a script.
class ScriptSink : public shell::ValueSink {
 public:
  explicit ScriptSink(const ShellText& source) : text(source) {}
  void piece(std::string_view part) override { text.add(part); }
  void byte(char c) override { text.add_glue(c); }
  ShellText text;
};

class Reader {
 public:
  Reader(const ast::Common& instruction, ShellDialect dialect) : instruction_(instruction), dialect_(dialect) {}

  ShellScript read() {
    if (instruction_.exec) {
      read_exec();
    } else if (const ast::Heredoc* body = shell::whole_heredoc(instruction_)) {
      if (const auto program = shell::interpreter(*body)) dialect_ = shell_dialect(*program);
      read_script(text_of(body->body), {.strip_tabs = body->strip_tabs});
    } else {
      read_script(text_of(instruction_.rest), {});
    }
    return {std::move(commands_), std::move(trees_), dialect_, complete_ && instruction_.valid, has_pipe_};
  }

 private:
  ShellText text_of(const ast::Word& word) const { return {instruction_, word.text, word.span}; }

  void read_script(ShellText text, shell::ScriptOptions options) {
    if (dialect_ < ShellDialect::powershell)
      add(std::move(text), options, 0, 0);
    else
      complete_ = false;
  }

  /// Appends the commands of a script, and behind each the commands of the scripts that it runs.
  void add(ShellText text, shell::ScriptOptions options, std::uint16_t depth, int level) {
    auto [tree, outcome] = shell::parse_script(std::move(text), options);
    complete_ = complete_ && outcome == shell::Outcome::complete;
    const auto index = static_cast<std::uint16_t>(trees_.size());
    const ShellTree& kept = trees_.emplace_back(std::move(tree));
    std::vector<Command> found;
    has_pipe_ = shell::flatten(kept, shell::Reading::native, depth, pipelines_, found) || has_pipe_;
    for (Command& command : found) {
      command.tree = index;
      command.name_at = static_cast<std::uint32_t>(shell::find_name(command.words));
      const std::size_t place = commands_.size();
      commands_.emplace_back();  // what it runs stands behind it
      if (level < kMaxLevels && trees_.size() < UINT16_MAX) add_inner(kept, command, level + 1);
      commands_[place] = std::move(command);
    }
  }

  /// What `command`, which stands in `tree`, runs as scripts.
  void add_inner(const ShellTree& tree, const Command& command, int level) {
    const auto deeper = static_cast<std::uint16_t>(command.depth + 1);
    if (const auto words = shell::script_words(command); !words.empty()) {
      ScriptSink sink(tree.source());
      for (const ShellWord* word : words) {
        if (word != words.front()) sink.byte(' ');
        shell::write_value(tree.node(word->node), sink);
      }
      add(std::move(sink.text), {}, deeper, level);
    }
    for (const Redirect& redirect : command.redirects) {
      if (!redirect.operation.starts_with("<<") || redirect.operation == "<<<") continue;
      const bool is_script = shell::is_script(redirect, command);
      if (const ast::Heredoc* heredoc = shell::heredoc_of(redirect, instruction_)) {
        if (is_script)
          add(text_of(heredoc->body), {.strip_tabs = heredoc->strip_tabs}, deeper, level);
        else if (heredoc->expand)
          add(text_of(heredoc->body), {.heredoc_body = true}, command.depth, level);
      } else if (is_script) {
        if (const ShellNode body = body_of(tree, command, redirect))
          add(ShellText(tree.source(), body.text()), {.strip_tabs = redirect.operation == "<<-"}, deeper, level);
      }
    }
  }

  /// JSON words are one command; `["sh", "-c", "…"]` stands for the commands of its script.
  void read_exec() {
    Command command = shell::exec_command(instruction_);
    if (command.words.empty()) return;
    dialect_ = shell_dialect(command.name());
    if (const ShellWord* script = shell::script_argument(command)) {
      add({instruction_, script->text, script->span}, {}, 0, 0);
      return;
    }
    commands_.push_back(std::move(command));
  }

  /// The body that stands in the script itself.
  static ShellNode body_of(const ShellTree& tree, const Command& command, const Redirect& redirect) {
    for (const ShellNode part : tree.node(command.node).children())
      if (part.is(ShellKind::redirect) && part.span() == redirect.span) return tree.heredoc(part);
    return {};
  }

  const ast::Common& instruction_;
  ShellDialect dialect_;
  std::vector<Command> commands_;
  std::deque<ShellTree> trees_;
  std::uint32_t pipelines_ = 0;
  bool complete_ = true;
  bool has_pipe_ = false;
};

}  // namespace

ShellScript parse_shell(const ast::Common& instruction, ShellDialect dialect) {
  return Reader(instruction, dialect).read();
}

}  // namespace plimsoll
