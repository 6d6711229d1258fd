// Which syntax errors are told as DL1000: those that hadolint's reader stops at, too (hadolint-compat §11). It also
// stops at much that Docker builds; nothing is told there.
#pragma once

#include <vector>

#include "plimsoll/document.hpp"
#include "plimsoll/syntax_error.hpp"

namespace plimsoll::cli::hadolint {

/// In the order of the file. No option and no comment silences them.
std::vector<SyntaxError> broken_places(const Document& document);

}  // namespace plimsoll::cli::hadolint
