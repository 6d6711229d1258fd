#include "report/json_writer.hpp"

#include <fmt/format.h>

#include <iterator>

#include "text/utf8.hpp"

namespace plimsoll::report {
namespace {

void append_unit(std::string& out, char32_t unit) {
  fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(unit));
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string out = "\"";
  out.reserve(text.size() + 2);
  while (!text.empty()) {
    const CodePoint point = decode(text);
    text.remove_prefix(point.size);
    const char32_t value = point.valid ? point.value : 0xFFFD;
    if (value == '"' || value == '\\') {
      out.push_back('\\');
      out.push_back(static_cast<char>(value));
    } else if (value == '\n') {
      out += "\\n";
    } else if (value >= 0x20 && value < 0x7F) {
      out.push_back(static_cast<char>(value));
    } else if (value <= 0xFFFF) {
      append_unit(out, value);
    } else {
      append_unit(out, 0xD800U + ((value - 0x10000U) >> 10U));
      append_unit(out, 0xDC00U + ((value - 0x10000U) & 0x3FFU));
    }
  }
  out.push_back('"');
  return out;
}

std::string json_number(std::uint64_t number) { return fmt::format("{}", number); }

std::string json_object(const JsonMembers& members) {
  std::string out = "{";
  for (const auto& [key, value] : members)
    fmt::format_to(std::back_inserter(out), "{}\"{}\":{}", out.size() == 1 ? "" : ",", key, value);
  return out + "}";
}

std::string json_array(const std::vector<std::string>& values) { return fmt::format("[{}]", fmt::join(values, ",")); }

}  // namespace plimsoll::report
