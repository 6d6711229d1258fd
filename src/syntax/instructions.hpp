// One logical line → one instruction.
#pragma once

#include <deque>
#include <string>

#include "plimsoll/ast.hpp"
#include "syntax/messages.hpp"

namespace plimsoll::syntax {

/// Splits `line` (trimmed, from the keyword on) into keyword, flags, arguments and the typed parts of `out`. Reports
/// what BuildKit's first step objects to: JSON arrays of something else than strings, ENV and LABEL without '='
/// (dockerfile-language §3.3); the rest is for `validate`. Decoded text goes to `arena`. The bodies of heredocs are
/// left empty. Of the fields of Common, `tile`, `comments`, `index` and `empty_continuation` are the caller's.
void split_instruction(ast::Instruction& out, LogicalText line, char escape, std::deque<std::string>& arena,
                       Errors& errors);

}  // namespace plimsoll::syntax
