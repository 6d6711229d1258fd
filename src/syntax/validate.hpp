// What BuildKit's second step objects to, instruction by instruction (dockerfile-language §3.2–§3.8): flags, number of
// arguments, and values that are literal. What needs variables, stages or the context is checked by rules.
#pragma once

#include "plimsoll/ast.hpp"
#include "syntax/messages.hpp"

namespace plimsoll::syntax {

/// Reports all independent errors of `instruction`.
void find_objections(const ast::Instruction& instruction, Errors& errors);

/// The same, and clears its `valid` if there are any. The trigger of an ONBUILD
/// is not looked into, as Docker does it only when the image is used.
void validate(ast::Instruction& instruction, Errors& errors);

}  // namespace plimsoll::syntax
