// From a word as written to the word that the program sees.
#pragma once

#include <span>
#include <string_view>
#include <utility>

#include "plimsoll/shell.hpp"

namespace plimsoll::shell {

/// A word of a script. `expansions` are the pieces of `text` ($x, $(…), `…`, <(…)) that stay as they are in the value;
/// sorted, they do not overlap. The text has balanced quotes. `globs`: unquoted globs and braces make it not literal
/// (they do not in assignments).
ShellWord make_word(std::string_view text, Span span, std::span<const std::string_view> expansions, bool globs);

}  // namespace plimsoll::shell
