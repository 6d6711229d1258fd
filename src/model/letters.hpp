// Letters and digits, of which names of variables are made (dockerfile-language §6.3).
#pragma once

namespace plimsoll {

/// Near enough: symbols, punctuation, marks and private use are no letters.
bool is_letter(char32_t c);

/// Decimal digits of any script.
bool is_digit(char32_t c);

}  // namespace plimsoll
