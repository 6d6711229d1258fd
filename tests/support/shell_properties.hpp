// What holds for the commands of any instruction: the corpus test and the fuzz target ask the same.
#pragma once

#include <algorithm>
#include <string>

#include "plimsoll/document.hpp"
#include "plimsoll/shell.hpp"

namespace plimsoll::testing {

/// What is wrong below `node`: parts stand inside of it, one behind the other.
inline std::string tree_fault(ShellNode node, std::size_t depth = 0) {
  if (depth > 3000) return "a tree that is too deep";
  const char* const begin = node.text().data();
  const char* at = begin;
  std::uint32_t index = node.index() + 1;
  for (const ShellNode child : node.children()) {
    if (child.index() != index) return "children that are not side by side";
    if (child.text().data() < at) return "parts that overlap";
    at = child.text().data() + child.text().size();
    if (std::string fault = tree_fault(child, depth + 1); !fault.empty()) return fault;
    const auto next = ++ShellNode::Iterator(&child.tree(), child.index());
    index = (*next).index();
  }
  return at > begin + node.text().size() ? "a part outside its whole" : std::string();
}

/// What is wrong with `script`, the commands of `instruction`; empty when nothing is.
inline std::string shell_fault(const ast::Common& instruction, const ShellScript& script, bool native = true) {
  const auto misplaced = [&](Span span) { return span.begin > span.end || !instruction.tile.contains(span); };
  for (const ShellTree& tree : script.trees()) {
    if (tree.root().index() != 0) return "a root that is not the first";
    if (std::string fault = tree_fault(tree.root()); !fault.empty()) return fault;
    for (std::uint32_t at = 0; at < tree.size(); ++at)
      if (misplaced(tree.node(at).span())) return "a node outside its instruction";
  }
  std::uint32_t last = 0;
  for (const Command& command : script.commands()) {
    if (misplaced(command.span)) return "a command outside its instruction";
    if (command.depth == 0 && command.span.begin < last) return "commands out of order";
    if (command.depth == 0) last = command.span.begin;
    if (command.words.empty() && command.assignments.empty() && command.redirects.empty()) return "an empty command";
    for (const auto* words : {&command.words, &command.assignments})
      for (const ShellWord& word : *words) {
        if (misplaced(word.span) || !command.span.contains(word.span)) return "a word outside its command";
        if (native && word.value.size() > word.text.size()) return "a value longer than its word";
      }
    for (const Redirect& redirect : command.redirects)
      if (misplaced(redirect.span) || !redirect.span.contains(redirect.target.span)) return "a misplaced redirection";
    const std::size_t at = command.name_index();
    if (at > command.words.size() || (at == command.words.size() && !command.name().empty())) return "a wrong name";
    if (command.has_flag('x', {"long"}) && command.arguments().empty()) return "a flag without words";
    if (command.operands().size() > command.arguments().size()) return "more operands than words";
    const ShellNode node = script.node(command);
    if (node && node.is(ShellKind::simple_command) && node.span() != command.span)
      return "a command apart from its node";
  }
  return {};
}

/// The first fault in any instruction of a file, triggers included.
template <typename Each>
std::string shell_faults(const Document& document, Each each) {
  for (const ast::Instruction& instruction : document.instructions) {
    const auto* onbuild = ast::as<ast::Onbuild>(instruction);
    const ast::Instruction& inner = onbuild != nullptr && onbuild->trigger ? *onbuild->trigger : instruction;
    const ast::Common& node = ast::common(inner);
    const ShellScript script = parse_shell(node);
    if (std::string fault = shell_fault(node, script); !fault.empty()) return fault;
    const ShellScript other = parse_shell_as_hadolint(node, document.escape);
    if (std::string fault = shell_fault(node, other, false); !fault.empty()) return fault + ", as hadolint reads it";
    each(inner, script);
  }
  return {};
}

}  // namespace plimsoll::testing
