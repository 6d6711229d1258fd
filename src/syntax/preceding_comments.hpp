// The comments in front of an instruction, as BuildKit remembers them (dockerfile-language §1.1).
#pragma once

#include <vector>

#include "plimsoll/document.hpp"

namespace plimsoll::syntax {

/// In the order of the file. Blank lines do not end them, a line of nothing but `#` in its first column does; of each
/// the first byte of its line is taken off, so that the text of an indented one still begins with '#'. Linear in the
/// distance to the instruction before. The trigger of an ONBUILD has those of the ONBUILD.
std::vector<ast::Word> preceding_comments(const Document& document, const ast::Common& instruction);

}  // namespace plimsoll::syntax
