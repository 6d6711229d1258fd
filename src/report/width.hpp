// How many columns of a terminal a code point takes.
#pragma once

namespace plimsoll::report {

/// 0 for combining marks and joiners, 2 for East Asian wide and full-width characters and emoji, else 1 (Unicode 14).
/// Controls are not its business: they are shown spelled out (visible.hpp).
unsigned width(char32_t value);

}  // namespace plimsoll::report
