// Small text helpers that many rules need: quoting a thing in a message, hadolint's idea of a word, and the place where
// a finding stands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// `text` in single quotes, as messages name things: at most 48 bytes, cut at a code point and marked with "…"; control
/// characters become '?'.
std::string in_quotes(std::string_view text);

/// The decimal number that `text` starts with; greater than any index where there is none, or none that fits.
std::size_t leading_number(std::string_view text);
/// Equal but for the case of ASCII letters.
bool same_text(std::string_view a, std::string_view b);

/// hadolint's reading of a word: all '"' and '\'' at both ends removed (dl-rules §2 DL3000).
std::string_view without_quotes(std::string_view text);

/// Whether `text` contains `word` with no letter, digit, '_' or '-' next to it.
bool contains_word(std::string_view text, std::string_view word);

/// Where a finding about `exact` stands: there, but from the start of the instruction's first line on where hadolint's
/// or BuildKit's answers are wanted and the word stands on another line, since they know only that line.
Span place(const Pass& pass, const ast::Common& node, Span exact);

/// Where a new line in front of an instruction goes: above the comments that stand directly on it, which are about it.
std::uint32_t line_in_front(const Document& document, const ast::Common& node);

/// The place of `part`, a view into `value`, which is what `word` expanded to: exact when nothing was expanded, else
/// the whole word.
Span part_span(const ast::Common& node, const ast::Word& word, std::string_view value, std::string_view part);

}  // namespace plimsoll::rules
