// Every RUN of a file, the triggers of ONBUILD too.
#pragma once

#include "plimsoll/document.hpp"

namespace plimsoll {

/// Calls `visit(const ast::Run&)` for each, in the order of the file.
template <typename Visit>
void each_run(const Document& document, Visit visit) {
  for (const ast::Instruction& instruction : document.instructions) {
    const ast::Instruction* shown = &instruction;
    if (const auto* onbuild = ast::as<ast::Onbuild>(instruction)) shown = onbuild->trigger.get();
    if (shown == nullptr) continue;
    if (const auto* run = ast::as<ast::Run>(*shown)) visit(*run);
  }
}

}  // namespace plimsoll
