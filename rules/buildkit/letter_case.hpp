// Whether keywords are written in capitals, and how most keywords of a file are.
#pragma once

#include <string>
#include <string_view>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

enum class LetterCase : std::uint8_t { lower, upper, mixed };

LetterCase letter_case(std::string_view word);
/// `word` in that case, which is not `mixed`.
std::string in_case(std::string_view word, LetterCase letters);

/// How most keywords from the first FROM on are written, those in mixed case and triggers of ONBUILD left out: lower
/// only where these are more.
LetterCase usual_case(const Document& document);

/// Offers to write `word` in another case, where it stands in one piece.
void offer_case(Finding& finding, const ast::Word& word, LetterCase letters);

}  // namespace plimsoll::rules
