// UTF-8 one code point at a time, total: a byte that starts no valid sequence is a code point of its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace plimsoll {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 1;  ///< bytes, at least 1
  bool valid = true;       ///< false: `value` is the raw byte
};

/// The code point at the start of `text`, which must not be empty. Overlong forms, surrogates and values above U+10FFFF
/// are invalid.
CodePoint decode(std::string_view text);

/// Unicode White_Space.
bool is_unicode_space(char32_t value);

/// `text` without Unicode white space at both ends (dockerfile-language §1). A view into `text`.
std::string_view trim_unicode(std::string_view text);
std::string_view trim_unicode_start(std::string_view text);

/// Appends `value` as UTF-8.
void append_utf8(std::string& out, char32_t value);

}  // namespace plimsoll
