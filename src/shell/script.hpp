// The grammar behind one function: a script's text to its tree.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "plimsoll/shell_tree.hpp"

namespace plimsoll {
namespace shell {

/// How far a text was understood: `stopped` where what follows a list belongs to nothing (`)`, `fi`, `;;`), `faulty`
/// where something that was opened never ends, or a word is missing.
enum class Outcome : std::uint8_t { complete, stopped, faulty };

/// The operators, in the order of `RedirectKind`.
inline constexpr std::array<std::string_view, 12> kRedirectSigns{"<",  ">",  ">>",  ">|", "<>",  "<&",
                                                                 ">&", "&>", "&>>", "<<", "<<-", "<<<"};

struct ScriptOptions {
  bool strip_tabs = false;    ///< the text is the body of a `<<-`: the shell never sees the tabs at its line starts
  bool heredoc_body = false;  ///< the text is data in which the shell expands variables and substitutions
};

/// A script's tree; what stands in front of a fault is in it. Linear; nested at most 200 deep.
std::pair<ShellTree, Outcome> parse_script(ShellText text, ScriptOptions options = {});

}  // namespace shell

/// What the parser may do to a tree.
class ShellTreeBuilder {
 public:
  explicit ShellTreeBuilder(ShellTree& tree) : entries(tree.entries_), heredocs(tree.heredocs_) {}
  std::vector<ShellTree::Entry>& entries;
  std::vector<ShellTree::Heredoc>& heredocs;
};

}  // namespace plimsoll
