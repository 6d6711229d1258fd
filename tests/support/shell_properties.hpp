// What holds for the commands of any instruction: the corpus test and the fuzz target ask the same.
#pragma once

#include <algorithm>
#include <string>

#include "plimsoll/document.hpp"
#include "plimsoll/shell.hpp"

namespace plimsoll::testing {

/// What is wrong with `script`, the commands of `instruction`; empty when nothing is.
inline std::string shell_fault(const ast::Common& instruction, const ShellScript& script) {
  const auto misplaced = [&](Span span) { return span.begin > span.end || !instruction.tile.contains(span); };
  std::uint32_t last = 0;
  for (const Command& command : script.commands()) {
    if (misplaced(command.span)) return "a command outside its instruction";
    if (command.depth == 0 && command.span.begin < last) return "commands out of order";
    if (command.depth == 0) last = command.span.begin;
    if (command.words.empty() && command.assignments.empty() && command.redirects.empty()) return "an empty command";
    for (const auto* words : {&command.words, &command.assignments})
      for (const ShellWord& word : *words) {
        if (misplaced(word.span) || !command.span.contains(word.span)) return "a word outside its command";
        if (word.value.size() > word.text.size()) return "a value longer than its word";
      }
    for (const Redirect& redirect : command.redirects)
      if (misplaced(redirect.span) || !redirect.span.contains(redirect.target.span)) return "a misplaced redirection";
    const std::size_t at = command.name_index();
    if (at > command.words.size() || (at == command.words.size() && !command.name().empty())) return "a wrong name";
    if (command.has_flag('x', {"long"}) && command.arguments().empty()) return "a flag without words";
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
    each(inner, script);
  }
  return {};
}

}  // namespace plimsoll::testing
