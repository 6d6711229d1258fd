// The codes under which syntax errors are known (rules/syntax owns their names and docs).
#pragma once

#include <string>

#include "plimsoll/syntax_error.hpp"

namespace plimsoll::syntax {

/// "PL1001" for the first kind, and so on in their order.
inline std::string error_code(SyntaxErrorKind kind) {
  const int number = 1001 + static_cast<int>(kind);
  return "PL" + std::to_string(number);
}

}  // namespace plimsoll::syntax
