// See file_mode.hpp.
#include "rules/security/users/file_mode.hpp"

#include <algorithm>
#include <charconv>

namespace plimsoll::rules {
namespace {

constexpr std::size_t kMostDigits = 5;

bool holds(std::string_view text, char letter) { return text.find(letter) != std::string_view::npos; }

std::optional<FileMode> octal_mode(std::string_view text) {
  if (text.size() < 3 || text.size() > kMostDigits) return std::nullopt;
  unsigned bits = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), bits, 8);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return FileMode{.setuid = (bits & 04000U) != 0,
                  .setgid = (bits & 02000U) != 0,
                  .sticky = (bits & 01000U) != 0,
                  .other_write = (bits & 02U) != 0,
                  .octal = true};
}

/// One clause: `ug+rws`, `o=`, `u-s+x`. False where it is none.
bool apply(std::string_view clause, FileMode& mode) {
  constexpr std::string_view kActions = "+-=";
  std::size_t at = clause.find_first_of(kActions);
  const std::string_view who = clause.substr(0, at);
  if (at == std::string_view::npos || who.find_first_not_of("ugoa") != std::string_view::npos) return false;
  const bool all = holds(who, 'a');
  while (at < clause.size()) {
    const std::size_t end = std::min(clause.find_first_of(kActions, at + 1), clause.size());
    const std::string_view bits = clause.substr(at + 1, end - at - 1);
    if (bits.find_first_not_of("rwxXstugo") != std::string_view::npos) return false;
    const bool sets = clause[at] != '-';
    if ((all || holds(who, 'o')) && (holds(bits, 'w') || clause[at] == '='))
      mode.other_write = sets && holds(bits, 'w');
    if (holds(bits, 's') && (who.empty() || all || holds(who, 'u'))) mode.setuid = sets;
    if (holds(bits, 's') && (who.empty() || all || holds(who, 'g'))) mode.setgid = sets;
    if (holds(bits, 't')) mode.sticky = sets;
    at = end;
  }
  return true;
}

}  // namespace

std::optional<FileMode> file_mode(std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (text.front() >= '0' && text.front() <= '7') return octal_mode(text);
  FileMode mode;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    if (!apply(text.substr(at, end - at), mode)) return std::nullopt;
    at = end + 1;
  }
  return mode;
}

}  // namespace plimsoll::rules
