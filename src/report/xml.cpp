#include "report/xml.hpp"

#include <fmt/format.h>

#include <iterator>

#include "report/visible.hpp"

namespace plimsoll::report {
namespace {

bool is_allowed(CodePoint point) {
  if (!point.valid || point.value == 0xFFFE || point.value == 0xFFFF) return false;
  return point.value >= 0x20 || point.value == '\t' || point.value == '\n' || point.value == '\r';
}

std::string_view entity(char32_t value) {
  switch (value) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&apos;";
    default:
      return {};
  }
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = decode(text);
    text.remove_prefix(point.size);
    const std::size_t before = out.size();
    if (!is_allowed(point)) {
      append_utf8(out, 0xFFFD);
    } else if (const std::string_view named = entity(point.value); !named.empty()) {
      out += named;
    } else if (append_visible(out, point)) {
      out.resize(before);
      fmt::format_to(std::back_inserter(out), "&#{};", static_cast<unsigned>(point.value));
    }
  }
  return out;
}

}  // namespace plimsoll::report
