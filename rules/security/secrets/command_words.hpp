// Places inside the words of commands, and what a pipe or a here-document gives a command.
#pragma once

#include <string_view>
#include <vector>

#include "plimsoll/shell.hpp"

namespace plimsoll::rules {

/// File span of `part`, a view into the value of `word`; all of the word where quotes or escapes hide the place.
Span locate_in_word(const ast::Common& node, const ShellScript& script, const Command& command, const ShellWord& word,
                    std::string_view part);

/// One line that a command reads from its standard input: a piece of a word of `echo` or `printf`, of a here-string or
/// of a here-document.
class InputLine {
 public:
  std::string_view text;

  /// File span of `part`, a view into `text`.
  Span locate(std::string_view part) const;

 private:
  friend class InputReader;
  const ast::Common* node_ = nullptr;
  const ShellScript* script_ = nullptr;
  const Command* command_ = nullptr;
  const ShellWord* word_ = nullptr;  ///< null: `text` is a view into a here-document of the script, or …
  bool cut_off_ = false;             ///< … into one that the builder cuts off
};

/// What stands in the script of what `command` reads; nothing of what other programs give it.
std::vector<InputLine> input_lines(const ast::Common& node, const ShellScript& script, const Command& command);

}  // namespace plimsoll::rules
