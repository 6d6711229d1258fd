// One walk over each tree; see enclosing_commands.hpp.
#include "model/enclosing_commands.hpp"

namespace plimsoll {

using Kind = ShellKind;

EnclosingCommands::EnclosingCommands(const ShellScript& script) : script_(script) {
  for (const ShellTree& tree : script.trees()) {
    std::vector<Place>& places = places_.emplace_back(tree.size());
    commands_.emplace_back(tree.size(), kNone);
    if (const ShellNode root = tree.root()) walk(root, places, {});
  }
  std::uint32_t index = 0;
  for (const Command& command : script.commands()) {
    if (command.node != kNone) commands_[command.tree][command.node] = index;
    ++index;
  }
}

/// `place` holds in `node`: the command whose words it is in, and the substitution that the command stands in.
void EnclosingCommands::walk(ShellNode node, std::vector<Place>& places, Place place) const {
  places[node.index()] = place;
  if (node.is(Kind::simple_command))
    place.command = node.index();
  else if (node.is(Kind::command_substitution) || node.is(Kind::backticks) || node.is(Kind::process_substitution))
    place.substitution = node.index();
  for (const ShellNode child : node.children()) walk(child, places, place);
}

Enclosing EnclosingCommands::of(const Command& command) const {
  if (command.node == kNone || command.tree >= places_.size()) return {};
  const Place place = places_[command.tree][command.node];
  if (place.substitution == kNone) return {};
  const std::uint32_t around = places_[command.tree][place.substitution].command;
  const std::uint32_t index = around == kNone ? kNone : commands_[command.tree][around];
  if (index == kNone) return {};
  return {&script_.commands()[index], script_.trees()[command.tree].node(place.substitution)};
}

}  // namespace plimsoll
