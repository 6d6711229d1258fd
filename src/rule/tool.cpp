#include "rule/tool.hpp"

#include <algorithm>

namespace plimsoll {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }

/// `prefix` and then only digits, at least `least` of them.
bool is_numbered(std::string_view text, std::string_view prefix, std::size_t least) {
  return text.starts_with(prefix) && text.size() >= prefix.size() + least &&
         std::ranges::all_of(text.substr(prefix.size()), is_digit);
}

bool is_words(std::string_view text) {
  return text.find_first_of("-.") != std::string_view::npos && is_lower(text.front()) &&
         std::ranges::all_of(text,
                             [](char c) { return is_lower(c) || is_digit(c) || c == '-' || c == '.' || c == '_'; });
}

bool is_camel_case(std::string_view text) {
  return is_upper(text.front()) && std::ranges::any_of(text, is_lower) &&
         std::ranges::all_of(text, [](char c) { return is_lower(c) || is_upper(c); });
}

}  // namespace

std::optional<Tool> tool_of_alias(std::string_view alias) {
  if (alias.empty()) return std::nullopt;
  if (is_numbered(alias, "PL", 4)) return Tool::plimsoll;
  if (is_numbered(alias, "DL", 4)) return Tool::hadolint;
  if (is_numbered(alias, "SC", 4)) return Tool::shellcheck;
  if (is_numbered(alias, "DS", 3) || is_numbered(alias, "DS-", 4) || alias.starts_with("AVD-")) return Tool::trivy;
  if (alias.starts_with("CKV")) return Tool::checkov;
  if (alias.size() == 8 && std::ranges::all_of(alias, is_hex)) return Tool::kics;
  if (is_numbered(alias, "S", 3)) return Tool::sonar;
  if (alias.starts_with("CIS-DI-") || alias.starts_with("DKL-")) return Tool::dockle;
  if (is_words(alias)) return Tool::semgrep;
  if (is_camel_case(alias)) return Tool::buildkit;
  return std::nullopt;
}

}  // namespace plimsoll
