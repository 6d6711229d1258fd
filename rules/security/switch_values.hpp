// Small questions about the lists of switch_tables.hpp, and about lines of configuration.
#pragma once

#include <string_view>

#include "rules/security/switch_tables.hpp"

namespace plimsoll::rules {

/// Calls `visit` with each word of a list.
template <typename Visit>
void for_each_word(std::string_view list, const Visit& visit) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    if (end > at) visit(list.substr(at, end - at));
    at = end + 1;
  }
}

/// Whether `value` is one that a list of values means.
bool value_fits(std::string_view values, std::string_view value);

/// Whether `key` is one of `keys`, or ends with it behind a '.' or "::".
bool names(std::string_view keys, std::string_view key);

/// Whether the path of a file, or the word that names it, is one that a list of files means.
bool is_file(std::string_view files, std::string_view path);

/// A line of configuration: `name=value`, `name = "value";`, `"name": value,`, `name value`, `--name`.
struct SettingText {
  std::string_view name;   ///< without quotes and dashes
  std::string_view value;  ///< without quotes and what ends it; empty where there is none
  std::string_view whole;  ///< with both, and their quotes and dashes
};
SettingText split_setting(std::string_view line);

/// Whether a line of configuration is a comment.
bool is_comment(std::string_view line);

/// `word` in `text`, the signs behind it and one of `values`: from its first to its last byte; empty where it is not
/// there.
std::string_view find_word(std::string_view text, std::string_view word, std::string_view values);

}  // namespace plimsoll::rules
