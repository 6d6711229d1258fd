// Which command a substitution belongs to: `bash` in `bash -c "$(curl …)"`.
#pragma once

#include <cstdint>
#include <vector>

#include "plimsoll/shell.hpp"

namespace plimsoll {

/// The command that takes what the commands of a substitution print.
struct Enclosing {
  const Command* command = nullptr;  ///< null where a command stands in no substitution
  ShellNode substitution = {};       ///< `$( )`, backticks or `<( )`
};

class EnclosingCommands {
 public:
  /// Reads all trees of a script, which must outlive this.
  explicit EnclosingCommands(const ShellScript& script);

  Enclosing of(const Command& command) const;

 private:
  static constexpr std::uint32_t kNone = ShellTree::kNone;
  struct Place {
    std::uint32_t command = kNone;       ///< node of the simple command around
    std::uint32_t substitution = kNone;  ///< node of the innermost substitution around
  };
  void walk(ShellNode node, std::vector<Place>& places, Place place) const;

  const ShellScript& script_;
  std::vector<std::vector<Place>> places_;            ///< by tree and node
  std::vector<std::vector<std::uint32_t>> commands_;  ///< by tree and node: index of the command
};

}  // namespace plimsoll
