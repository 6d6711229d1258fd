#include "model/quote.hpp"

#include <fmt/core.h>

namespace plimsoll {

std::string go_quote(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const std::size_t named = std::string_view("\a\b\f\n\r\t\v\"\\").find(c);
    if (named != std::string_view::npos)
      out += {'\\', std::string_view("abfnrtv\"\\")[named]};
    else if (byte < 0x20 || byte == 0x7F)
      out += fmt::format("\\x{:02x}", byte);
    else
      out += c;
  }
  return out + '"';
}

}  // namespace plimsoll
