// Values as Go reads them, where the builder hands text to Go's strconv package.
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace plimsoll::syntax {

/// strconv.ParseBool: 1, t, T, true, TRUE, True and their opposites; nothing for any other text.
inline std::optional<bool> go_bool(std::string_view text) {
  for (const std::string_view yes : {"1", "t", "T", "true", "TRUE", "True"})
    if (text == yes) return true;
  for (const std::string_view no : {"0", "f", "F", "false", "FALSE", "False"})
    if (text == no) return false;
  return std::nullopt;
}

/// strconv.ParseInt in base 10: one sign at most, digits, no blanks; nothing for any other text.
inline std::optional<std::int64_t> go_integer(std::string_view text) {
  if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = failed == std::errc() && end == text.data() + text.size();
  return whole ? std::optional(number) : std::nullopt;
}

}  // namespace plimsoll::syntax
