#include "config/yaml_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/ascii.hpp"

namespace plimsoll::config {
namespace {

constexpr std::string_view kSafe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-";
// What one reader or another takes for something else than text.
constexpr std::string_view kWords[] = {"true", "false", "yes", "no", "on", "off", "null", "y", "n", "", "-", "."};

bool is_plain(std::string_view value) {
  if (value.find_first_not_of(kSafe) != std::string_view::npos) return false;
  if (std::ranges::find(kWords, ascii_lower(value)) != std::end(kWords)) return false;
  const bool starts_like_a_word = ascii_lower(value.front()) >= 'a' && ascii_lower(value.front()) <= 'z';
  return starts_like_a_word || value.front() == '_' || value.starts_with("./") || value.starts_with("../");
}

}  // namespace

std::string yaml_scalar(std::string_view value) {
  if (is_plain(value)) return std::string(value);
  constexpr unsigned char kFirstPrintable = 0x20;
  constexpr unsigned char kDelete = 0x7F;
  std::string quoted = "\"";
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      quoted += fmt::format("\\{}", c);
    else if (byte < kFirstPrintable || byte == kDelete)
      quoted += fmt::format("\\x{:02x}", byte);
    else
      quoted += c;
  }
  return quoted + '"';
}

}  // namespace plimsoll::config
