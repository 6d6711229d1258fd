// A script in the words of another: `sh -c "cp $from /srv"`. The outer shell puts something in place of `$from` before
// the inner one reads the script.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "plimsoll/shell.hpp"

namespace plimsoll::shell {

struct InnerScript {
  using Range = std::pair<std::size_t, std::size_t>;  // begin and end in the text

  ShellText text;
  std::vector<Range> expansions = {};  ///< what the outer shell puts there is not known; in order, none empty
  bool is_known = true;                ///< there is more in it than expansions

  /// The values of the words, with blanks between them. Variables stand in it as written, whatever else is expanded as
  /// `$()`, so that it is one piece of a word there. `tree` must outlive it.
  InnerScript(const ShellTree& tree, std::span<const ShellWord* const> words);
};

/// Whether the outer shell may make several words of the word: an expansion in it stands outside of quotes.
bool may_split(ShellNode word);

/// Whether each expansion can only be a word or a part of one in the script's own tree, and not a command's name,
/// unless as the folder of a path (`$bin/tool`): then what it stands for hardly ever changes which commands run.
bool keeps_structure(const ShellTree& tree, std::span<const InnerScript::Range> expansions);

/// Marks the words of commands that hold an expansion, also where quotes hide it from the tree's own script.
void mark_expanded(std::span<Command> commands, const ShellTree& tree, std::span<const InnerScript::Range> expansions);

}  // namespace plimsoll::shell
