// From a word as written to the word that the program sees.
#pragma once

#include <string>
#include <string_view>

#include "plimsoll/shell.hpp"
#include "plimsoll/shell_tree.hpp"

namespace plimsoll::shell {

/// Takes the bytes of a word's value, in order: pieces of the script, bytes that an escape stands for, and what the
/// shell puts the value of a variable, the output of a command or the like in place of.
class ValueSink {
 public:
  virtual ~ValueSink() = default;
  virtual void piece(std::string_view text) = 0;
  virtual void byte(char c) = 0;
  /// What the shell would expand; as written unless overridden.
  virtual void expansion(ShellNode node) { piece(node.text()); }
};

/// The value of a word, assignment or redirection target without quotes and escapes; what the shell would expand stays
/// as written. False where there is such a thing. `globs`: patterns and braces count (they do not in assignments).
bool write_value(ShellNode node, ValueSink& sink, bool globs = true);
std::string word_value(ShellNode node);

/// A node as rules see it.
ShellWord make_word(ShellNode node, bool globs = true);

/// The same with hadolint's text (dl-rules §0.4).
ShellWord make_hadolint_word(ShellNode node);

}  // namespace plimsoll::shell
