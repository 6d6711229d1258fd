// The commands of a RUN, in the order of the source: the flat view that rules use ("which commands run, with which
// words, where"). The trees behind it are in shell_tree.hpp. Spans are file offsets, mapped through continuations.
#ifndef PLIMSOLL_SHELL_HPP
#define PLIMSOLL_SHELL_HPP

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/ast.hpp"
#include "plimsoll/shell_tree.hpp"

namespace plimsoll {

/// One word. `value` is the text with quotes and escapes removed; it is what the program sees only when `literal`.
struct ShellWord {
  Span span;
  std::string_view text;  ///< as written
  std::string value;
  bool literal = true;                    ///< no expansion, glob or substitution inside
  std::uint32_t node = ShellTree::kNone;  ///< in the tree of its command; none for a JSON word
};

/// `2>file`, `<<EOF`, … `operation` is the operator without the descriptor.
struct Redirect {
  Span span;
  std::string_view operation;
  ShellWord target;
};

/// The language of a script. `sh` is any POSIX shell, `unknown` what is none of these; the last three are not read.
enum class ShellDialect : std::uint8_t { sh, ash, bash, ksh, zsh, powershell, cmd, unknown };

/// The dialect that a program reads: its name, without folder, version and ".exe".
ShellDialect shell_dialect(std::string_view program);

/// `word` holds the value, be it behind the option's name.
struct OptionValue {
  const ShellWord* word = nullptr;
  std::string_view text;
};

struct Command {
  Span span;
  std::vector<ShellWord> words;        ///< the name first; empty for pure assignments or redirections
  std::vector<ShellWord> assignments;  ///< leading NAME=value words
  std::vector<Redirect> redirects;
  Connector before = Connector::none;
  std::uint32_t pipeline = 0;             ///< commands of one pipeline share the number
  std::uint16_t depth = 0;                ///< 0 at the top; one more inside ( ), { }, $( ), if, for …
  std::uint16_t tree = 0;                 ///< index in `ShellScript::trees`
  std::uint32_t node = ShellTree::kNone;  ///< in that tree; none for JSON words
  std::uint32_t name_at = 0;              ///< what `name_index` answers, found once

  /// The command's name, looking through wrappers such as `sudo`, `env`, `exec` and a leading path; empty when unknown.
  std::string_view name() const;
  /// Index of the word that `name` comes from; words.size() when unknown. `words[0]` is the wrapper, if there is one.
  std::size_t name_index() const { return name_at; }
  /// The words behind the name.
  std::span<const ShellWord> arguments() const;
  /// The first argument that is neither an option nor, for well-known programs, an option's value; null when none.
  const ShellWord* verb() const;
  /// The arguments that are neither options nor their values; without the verb where the program is known to have one.
  std::vector<const ShellWord*> operands() const;
  /// What the last of these options has for a value, in its own word (`--name=x`, `-nx`) or in the next one. One letter
  /// is a short option, more are a long one. Only for programs whose options are known; nothing where it is not given.
  std::optional<OptionValue> option(std::initializer_list<std::string_view> names) const;
  /// How often an option is given, alone or in a bundle; named as above.
  std::size_t count_flag(std::string_view name) const;
  /// Whether the name is `wanted` and, when given, the first operand is `wanted_verb`.
  bool is(std::string_view wanted, std::string_view wanted_verb = {}) const;
  /// Whether one of the arguments is `-x` (also bundled) or `--long` (also `--long=value`; written here with or without
  /// its dashes); 0 = no short form. Looks no further than `--`.
  bool has_flag(char short_flag, std::initializer_list<std::string_view> long_flags) const;
};

/// The shell that reads a script.
struct Interpreter {
  static constexpr std::uint32_t kNone = UINT32_MAX;

  ShellDialect dialect = ShellDialect::sh;  ///< unknown where the user's shell is meant (`su -c`)
  bool pipefail = false;                    ///< its options say so: `bash -o pipefail -c`
  std::uint32_t caller = kNone;             ///< index of the command that starts it, or that is `eval`
};

class ShellScript {
 public:
  ShellScript() = default;
  /// One interpreter for each tree.
  ShellScript(std::vector<Command> commands, std::deque<ShellTree> trees, std::vector<Interpreter> interpreters,
              ShellDialect dialect, bool complete, bool has_pipe)
      : commands_(std::move(commands)),
        trees_(std::move(trees)),
        interpreters_(std::move(interpreters)),
        dialect_(dialect),
        complete_(complete),
        has_pipe_(has_pipe) {}

  std::span<const Command> commands() const { return commands_; }
  /// The tree of the instruction's own script first, then those of scripts in its words (`sh -c`) and of bodies of
  /// here-documents. None for JSON words that run no shell.
  const std::deque<ShellTree>& trees() const { return trees_; }
  /// Where a command stands in its tree: a simple command or a condition, or the compound whose redirections it is.
  /// Empty for JSON words.
  ShellNode node(const Command& command) const {
    return command.node == ShellTree::kNone ? ShellNode() : trees_[command.tree].node(command.node);
  }
  /// What reads each of the trees, in their order. Only that of the instruction's own script has no caller.
  std::span<const Interpreter> interpreters() const { return interpreters_; }
  /// False where the text was not fully understood (PowerShell, unbalanced quotes, a variable where it may change what
  /// `sh -c "…"` runs): rules that say "X is missing" must stay silent then.
  bool complete() const { return complete_; }
  /// Whether there is a pipe anywhere, be it inside `$( )`.
  bool has_pipe() const { return has_pipe_; }
  /// Of the instruction's own script; of JSON words, that of the shell they call.
  ShellDialect dialect() const { return dialect_; }

 private:
  std::vector<Command> commands_;
  std::deque<ShellTree> trees_;  // hold what `ShellWord::text` points into
  std::vector<Interpreter> interpreters_;
  ShellDialect dialect_ = ShellDialect::sh;
  bool complete_ = true;
  bool has_pipe_ = false;
};

/// The commands of a RUN (or CMD, ENTRYPOINT, HEALTHCHECK): its shell text, its heredoc script, or its JSON words (as
/// one command; `["sh", "-c", "…"]` stands for the commands of its script). Scripts that these commands run in turn
/// (`sh -c '…'`, `bash <<EOF`) follow them, one deeper, as do the commands of `find -exec`. A script in a word with
/// variables is read with them in place, if they can only be words or parts of words there. `dialect` is that of the
/// shell in force, which a `#!` overrides; a script that is not read has no commands and is not complete. Linear in the
/// text; never fails.
ShellScript parse_shell(const ast::Common& instruction, ShellDialect dialect = ShellDialect::sh);

/// The same as hadolint sees it: always bash, JSON words joined by blanks, no script unwrapped, no commands at all
/// where the text does not parse; only simple commands; the value of a word is hadolint's text of it (dl-rules §0.3,
/// §0.4). `escape` is the escape character of the file.
ShellScript parse_shell_as_hadolint(const ast::Common& instruction, char escape);

/// The strings of an array as hadolint reads it (hadolint-compat §11): views into `text`, where only one `escape` alone
/// in front of a quotation mark is an escape, not the last of several. Nothing where `text` is no such array.
std::optional<std::vector<std::string_view>> hadolint_array(std::string_view text, char escape);

}  // namespace plimsoll

#endif  // PLIMSOLL_SHELL_HPP
