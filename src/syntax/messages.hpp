// How the parser words its objections: one way to quote what the user wrote, one way to record an error.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/syntax_error.hpp"

namespace plimsoll::syntax {

/// `text` in single quotes, fit for one line: long text is cut; control and invisible characters and
/// invalid UTF-8 become '?'.
std::string quote(std::string_view text);

/// Whether a character shows as itself: no control character, and none that hides, moves or reverses its neighbours.
bool is_visible(char32_t value);

/// What `quote` makes of one piece never exceeds this many bytes, quotes included.
inline constexpr std::size_t kQuoteLimit = 34;

/// `text` with ASCII letters in upper case; U+0130 and U+212A become I and K as in Go's case mapping.
std::string fold_upper(std::string_view text);

/// Whether both are the same ASCII letters, digits and signs without regard to case.
bool equals_folded(std::string_view a, std::string_view b);

using Errors = std::vector<SyntaxError>;

inline void report(Errors& errors, SyntaxErrorKind kind, Span span, std::string message,
                   std::optional<std::string> suggestion = std::nullopt) {
  errors.push_back({.kind = kind, .span = span, .message = std::move(message), .suggestion = std::move(suggestion)});
}

}  // namespace plimsoll::syntax
