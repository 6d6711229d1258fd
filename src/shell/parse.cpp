// Which text of an instruction is shell: the instruction's own, and what the commands in it run.
#include <algorithm>

#include "plimsoll/shell.hpp"
#include "shell/flatten.hpp"
#include "shell/inner_script.hpp"
#include "shell/script.hpp"
#include "shell/script_text.hpp"
#include "shell/wrappers.hpp"

namespace plimsoll {
namespace {

/// Scripts in words of scripts in words …; each level reads its text once more.
constexpr int kMaxLevels = 4;

class Reader {
 public:
  Reader(const ast::Common& instruction, ShellDialect dialect) : instruction_(instruction), dialect_(dialect) {}

  ShellScript read() {
    if (instruction_.exec) {
      read_exec();
    } else if (const ast::Heredoc* body = shell::whole_heredoc(instruction_)) {
      const Interpreter interpreter = shell::named_interpreter(shell::script_of(*body), dialect_);
      read_script(text_of(body->body), {.strip_tabs = body->strip_tabs}, interpreter);
    } else {
      read_script(text_of(instruction_.rest), {}, {.dialect = dialect_});
    }
    return {std::move(commands_),
            std::move(trees_),
            std::move(interpreters_),
            dialect_,
            complete_ && instruction_.valid,
            has_pipe_};
  }

 private:
  using Ranges = std::span<const shell::InnerScript::Range>;

  ShellText text_of(const ast::Word& word) const { return {instruction_, word.text, word.span}; }

  void read_script(ShellText text, shell::ScriptOptions options, const Interpreter& interpreter) {
    dialect_ = interpreter.dialect;
    if (dialect_ < ShellDialect::powershell)
      add(std::move(text), options, interpreter, 0, 0);
    else
      complete_ = false;
  }

  /// Appends the commands of a script, and behind each the commands that it runs.
  void add(ShellText text, shell::ScriptOptions options, const Interpreter& interpreter, std::uint16_t depth, int level,
           Ranges expansions = {}) {
    auto [tree, outcome] = shell::parse_script(std::move(text), options);
    complete_ = complete_ && outcome == shell::Outcome::complete && shell::keeps_structure(tree, expansions);
    const auto index = static_cast<std::uint16_t>(trees_.size());
    const ShellTree& kept = trees_.emplace_back(std::move(tree));
    interpreters_.push_back(interpreter);
    std::vector<Command> found;
    has_pipe_ = shell::flatten(kept, shell::Reading::native, depth, pipelines_, found) || has_pipe_;
    shell::mark_expanded(found, kept, expansions);
    for (Command& command : found) {
      command.tree = index;
      add(kept, command, level);
    }
  }

  /// Appends a command of `tree`, and behind it the commands that it runs.
  void add(const ShellTree& tree, Command& command, int level) {
    command.name_at = static_cast<std::uint32_t>(shell::find_name(command.words));
    const std::size_t place = commands_.size();
    commands_.emplace_back();  // what it runs stands behind it
    if (level < kMaxLevels && trees_.size() < UINT16_MAX) add_what_it_runs(tree, command, level);
    commands_[place] = std::move(command);
  }

  void add_what_it_runs(const ShellTree& tree, const Command& command, int level) {
    add_inner(tree, command, level + 1);
    for (const std::span<const ShellWord> words : shell::actions_of_find(command)) {
      Command action;
      action.span = {words.front().span.begin, words.back().span.end};
      action.words.assign(words.begin(), words.end());
      action.pipeline = pipelines_++;
      action.depth = static_cast<std::uint16_t>(command.depth + 1);
      action.tree = command.tree;
      add(tree, action, level + 1);
    }
  }

  /// What `command`, which stands in `tree` and was appended last, runs as scripts.
  void add_inner(const ShellTree& tree, const Command& command, int level) {
    const auto deeper = static_cast<std::uint16_t>(command.depth + 1);
    Interpreter interpreter = shell::inner_interpreter(command, interpreters_[command.tree]);
    interpreter.caller = static_cast<std::uint32_t>(commands_.size() - 1);
    add_words(tree, command, interpreter, level);
    for (const Redirect& redirect : command.redirects) {
      if (!redirect.operation.starts_with("<<") || redirect.operation == "<<<") continue;
      const bool is_script = shell::is_script(redirect, command);
      if (const ast::Heredoc* heredoc = shell::heredoc_of(redirect, instruction_)) {
        if (is_script)
          add(text_of(heredoc->body), {.strip_tabs = heredoc->strip_tabs}, interpreter, deeper, level);
        else if (heredoc->expand)
          add(text_of(heredoc->body), {.heredoc_body = true}, interpreter, command.depth, level);
      } else if (is_script) {
        if (const ShellNode body = body_of(tree, command, redirect))
          add(ShellText(tree.source(), body.text()), {.strip_tabs = redirect.operation == "<<-"}, interpreter, deeper,
              level);
      }
    }
  }

  /// A script that is nothing but expansions is as little known as a file that is run: all else is understood.
  void add_words(const ShellTree& tree, const Command& command, const Interpreter& interpreter, int level) {
    const std::vector<const ShellWord*> words = shell::script_words(command);
    if (words.empty()) return;
    shell::InnerScript script(tree, words);
    if (!script.is_known) return;
    const auto splits = [&](const ShellWord* word) { return shell::may_split(tree.node(word->node)); };
    if (command.name() != "eval" && std::ranges::any_of(words, splits))
      complete_ = false;
    else
      add(std::move(script.text), {}, interpreter, static_cast<std::uint16_t>(command.depth + 1), level,
          script.expansions);
  }

  /// JSON words are one command; `["sh", "-c", "…"]` stands for the commands of its script.
  void read_exec() {
    Command command = shell::exec_command(instruction_);
    if (command.words.empty()) return;
    dialect_ = shell_dialect(command.name());
    if (const ShellWord* script = shell::script_argument(command)) {
      add({instruction_, script->text, script->span}, {}, shell::inner_interpreter(command, {}), 0, 0);
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
  std::vector<Interpreter> interpreters_;
  std::uint32_t pipelines_ = 0;
  bool complete_ = true;
  bool has_pipe_ = false;
};

}  // namespace

ShellScript parse_shell(const ast::Common& instruction, ShellDialect dialect) {
  return Reader(instruction, dialect).read();
}

}  // namespace plimsoll
