// The commands of a RUN, in the order of the source. Enough to answer what rules ask ("which commands run, with which
// words, where"), not to run anything. Spans are file offsets, mapped through continuations.
#pragma once

#include <cstdint>
#include <initializer_list>
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
  ShellScript(std::vector<Command> commands, bool complete) : commands_(std::move(commands)), complete_(complete) {}

  std::span<const Command> commands() const { return commands_; }
  /// False where the text was not fully understood (PowerShell, unbalanced quotes): rules that say "X is missing" must
  /// stay silent then.
  bool complete() const { return complete_; }

 private:
  std::vector<Command> commands_;
  bool complete_ = true;
};

/// The commands of a RUN (or CMD, ENTRYPOINT, HEALTHCHECK): its shell text, its heredoc script, or its JSON words (as
/// one command; `["sh", "-c", "…"]` stands for the commands of its script). Linear in the text; never fails.
ShellScript parse_shell(const ast::Common& instruction);

/// The same as hadolint sees it: always bash, JSON words joined by blanks, no script unwrapped, no commands at all
/// where the text does not parse; the value of a word is hadolint's text of it (dl-rules §0.3, §0.4).
ShellScript parse_shell_as_hadolint(const ast::Common& instruction);

}  // namespace plimsoll
