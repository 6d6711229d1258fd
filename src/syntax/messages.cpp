// Quoting and letter case for the parser's messages.
#include "syntax/messages.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace plimsoll::syntax {
namespace {

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

bool is_visible(char32_t value) {
  if (value < 0x80) return value >= 0x20 && value != 0x7F;
  if (value < 0xA0 || is_unicode_space(value)) return false;
  return !(value >= 0x200B && value <= 0x200F) && !(value >= 0x202A && value <= 0x202E) &&
         !(value >= 0x2060 && value <= 0x206F) && value != 0xAD && value != 0x61C && value != 0xFEFF &&
         !(value >= 0xE0000 && value <= 0xE0FFF);
}

std::string quote(std::string_view text) {
  std::string out = "'";
  while (!text.empty()) {
    const CodePoint point = decode(text);
    if (out.size() + point.size > kQuoteLimit - 4 && text.size() > point.size) {
      out += "...";
      break;
    }
    const bool printable = point.valid && is_visible(point.value);
    if (printable) {
      out.append(text.substr(0, point.size));
    } else {
      out += '?';
    }
    text.remove_prefix(point.size);
  }
  out += '\'';
  return out;
}

std::string fold_upper(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    if (text.starts_with("\xC4\xB0")) {
      out += 'I';
      text.remove_prefix(2);
    } else if (text.starts_with("\xE2\x84\xAA")) {
      out += 'K';
      text.remove_prefix(3);
    } else {
      out += upper(text.front());
      text.remove_prefix(1);
    }
  }
  return out;
}

bool equals_folded(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return upper(x) == upper(y); });
}

}  // namespace plimsoll::syntax
