// From a word as written to the word that the program sees.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include "plimsoll/shell.hpp"

namespace plimsoll::shell {

/// Whose text of a word is wanted: what the program sees, with expansions as written, or what hadolint compares
/// (dl-rules §0.4).
enum class Reading : std::uint8_t { native, hadolint };

struct WordRules {
  bool globs = true;  ///< unquoted globs and braces make a word not literal (they do not in assignments)
  Reading reading = Reading::native;
};

/// A word of a script. `expansions` are the pieces of `text` ($x, $(…), `…`, <(…)) that are no plain text; sorted, they
/// do not overlap. The text has balanced quotes.
ShellWord make_word(std::string_view text, Span span, std::span<const std::string_view> expansions, WordRules rules);

}  // namespace plimsoll::shell
