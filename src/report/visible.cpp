// Which code points are spelled out, and how.
#include "report/visible.hpp"

#include <fmt/format.h>

#include <iterator>

namespace plimsoll::report {
namespace {

/// Not controls, yet nothing that a reader would see: bidirectional marks, separators, invisible and tag characters.
/// The joiners (U+200C, U+200D) and variation selectors stay, since scripts and emoji need them.
bool is_invisible(char32_t value) {
  switch (value) {
    case 0xAD:
    case 0x61C:
    case 0x180E:
    case 0x200B:
    case 0x200E:
    case 0x200F:
    case 0xFEFF:
      return true;
    default:
      return (value >= 0x80 && value <= 0x9F) || (value >= 0x2028 && value <= 0x202E) ||
             (value >= 0x2060 && value <= 0x206F) || (value >= 0xFFF9 && value <= 0xFFFB) ||
             (value >= 0xE0000 && value <= 0xE007F);
  }
}

}  // namespace

bool append_visible(std::string& out, CodePoint point) {
  if (!point.valid || point.value < 0x20 || point.value == 0x7F) {
    switch (point.value) {
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned>(point.value));
    }
    return true;
  }
  if (is_invisible(point.value)) {
    fmt::format_to(std::back_inserter(out), "<U+{:04X}>", static_cast<unsigned>(point.value));
    return true;
  }
  append_utf8(out, point.value);
  return false;
}

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = decode(text);
    append_visible(out, point);
    text.remove_prefix(point.size);
  }
  return out;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const CodePoint point = decode(text);
    if (!point.valid) return false;
    text.remove_prefix(point.size);
  }
  return true;
}

std::string line_start(std::string_view path) {
  const std::size_t first = path.find_first_not_of(' ');
  return (first != std::string_view::npos && path[first] == ':' ? "./" : "") + visible(path);
}

}  // namespace plimsoll::report
