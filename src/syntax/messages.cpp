// Quoting and letter case for the parser's messages.
#include "syntax/messages.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace plimsoll::syntax {
namespace {

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

std::string quote(std::string_view text) {
  std::string out = "'";
  while (!text.empty()) {
    const CodePoint point = decode(text);
    if (out.size() + point.size > kQuoteLimit - 4 && text.size() > point.size) {
      out += "...";
      break;
    }
    const bool printable = point.valid && point.value >= 0x20 && point.value != 0x7F &&
                           !(point.value >= 0x80 && point.value < 0xA0) && point.value != 0x2028 &&
                           point.value != 0x2029;
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
