// The commands of a RUN, in the order of the source. Enough to answer what rules ask ("which commands run, with which
// words, where"), not to run anything. Spans are file offsets, mapped through continuations.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/ast.hpp"

namespace plimsoll {

/// One word. `value` is the text with quotes and escapes removed; it is what the program sees only when `literal`.
struct ShellWord {
  Span span;
  std::string_view text;  ///< as written
  std::string value;
  bool literal = true;  ///< no expansion, glob or substitution inside
};

/// `2>file`, `<<EOF`, … `operation` is the operator without the descriptor.
struct Redirect {
  Span span;
  std::string_view operation;
  ShellWord target;
};

/// How a command is joined to the one before it in the same list.
enum class Connector : std::uint8_t { none, sequence, and_then, or_else, pipe, background };

struct Command {
  Span span;
  std::vector<ShellWord> words;        ///< the name first; empty for pure assignments or redirections
  std::vector<ShellWord> assignments;  ///< leading NAME=value words
  std::vector<Redirect> redirects;
  Connector before = Connector::none;
  std::uint32_t pipeline = 0;  ///< commands of one pipeline share the number
  std::uint16_t depth = 0;     ///< 0 at the top; one more inside ( ), { }, $( ), if, for …

  /// The command's name, looking through wrappers such as `sudo`, `env`, `exec` and a leading path; empty when unknown.
  std::string_view name() const;
  /// Index of the word that `name` comes from; words.size() when unknown. `words[0]` is the wrapper, if there is one.
  std::size_t name_index() const;
  /// The words behind the name.
  std::span<const ShellWord> arguments() const;
  /// The first argument that is neither an option nor, for well-known programs, an option's value; null when none.
  const ShellWord* verb() const;
  /// Whether the name is `wanted` and, when given, the first operand is `wanted_verb`.
  bool is(std::string_view wanted, std::string_view wanted_verb = {}) const;
  /// Whether one of the arguments is `-x` (also bundled) or `--long` (also `--long=value`; written here with or without
  /// its dashes); 0 = no short form. Looks no further than `--`.
  bool has_flag(char short_flag, std::initializer_list<std::string_view> long_flags) const;
};

class ShellScript {
 public:
  ShellScript() = default;
  ShellScript(std::vector<Command> commands, bool complete, bool has_pipe,
              std::unique_ptr<const std::string> text = nullptr)
      : commands_(std::move(commands)), text_(std::move(text)), complete_(complete), has_pipe_(has_pipe) {}

  std::span<const Command> commands() const { return commands_; }
  /// False where the text was not fully understood (PowerShell, unbalanced quotes): rules that say "X is missing" must
  /// stay silent then.
  bool complete() const { return complete_; }
  /// Whether there is a pipe anywhere, be it inside `$( )`.
  bool has_pipe() const { return has_pipe_; }
  /// The text turns out to be in a language that is not read.
  void set_incomplete() { complete_ = false; }

 private:
  std::vector<Command> commands_;
  std::unique_ptr<const std::string> text_;  // what `ShellWord::text` points into, where that is not the document
  bool complete_ = true;
  bool has_pipe_ = false;
};

/// The commands of a RUN (or CMD, ENTRYPOINT, HEALTHCHECK): its shell text, its heredoc script, or its JSON words (as
/// one command; `["sh", "-c", "…"]` stands for the commands of its script). Linear in the text; never fails.
ShellScript parse_shell(const ast::Common& instruction);

/// The same as hadolint sees it: always bash, JSON words joined by blanks, no script unwrapped, no commands at all
/// where the text does not parse; only simple commands; the value of a word is hadolint's text of it (dl-rules §0.3,
/// §0.4). `escape` is the escape character of the file.
ShellScript parse_shell_as_hadolint(const ast::Common& instruction, char escape);

/// The strings of an array as hadolint reads it (hadolint-compat §11): views into `text`, where only `escape` in front
/// of a quotation mark is an escape. Nothing where `text` is no such array.
std::optional<std::vector<std::string_view>> hadolint_array(std::string_view text, char escape);

}  // namespace plimsoll
