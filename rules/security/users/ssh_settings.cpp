// See ssh_settings.hpp.
#include "rules/security/users/ssh_settings.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

constexpr WeakSshSetting kWeakSettings[] = {{"passwordauthentication", "lets everyone guess passwords"},
                                            {"permitemptypasswords", "lets accounts without a password in"},
                                            {"permitrootlogin", "lets root log in by password"}};

const WeakSshSetting* find_setting(std::string_view keyword) {
  const std::string small = ascii_lower(keyword);
  const auto* const found = std::ranges::find(kWeakSettings, std::string_view(small), &WeakSshSetting::keyword);
  return found == std::end(kWeakSettings) ? nullptr : found;
}

}  // namespace

bool is_ssh_settings(std::string_view path) {
  return path.ends_with("/sshd_config") || path.find("/sshd_config.d/") != std::string_view::npos;
}

const WeakSshSetting* weak_ssh_setting(std::string_view line) {
  constexpr std::string_view kGaps = " \t=\"";
  const std::size_t begin = line.find_first_not_of(" \t^");
  if (begin == std::string_view::npos) return nullptr;
  line.remove_prefix(begin);
  const std::size_t end = std::min(line.find_first_of(kGaps), line.size());
  const std::size_t value = line.find_first_not_of(kGaps, end);
  if (value == std::string_view::npos) return nullptr;
  const std::string_view word = line.substr(value, line.find_first_of(" \t\"$#", value) - value);
  return same_text(word, "yes") ? find_setting(line.substr(0, end)) : nullptr;
}

const WeakSshSetting* weak_ssh_edit(std::string_view pattern, std::string_view replacement) {
  while (replacement.starts_with("\\1") || replacement.starts_with(' '))
    replacement.remove_prefix(replacement.front() == ' ' ? 1 : 2);
  if (replacement != "yes") return nullptr;
  const std::string small = ascii_lower(pattern);
  for (const WeakSshSetting& setting : kWeakSettings)
    if (small.find(setting.keyword) != std::string::npos) return &setting;
  const bool is_value_of_root =
      small.find("prohibit-password") != std::string::npos || small.find("without-password") != std::string::npos;
  return is_value_of_root ? find_setting("permitrootlogin") : nullptr;
}

}  // namespace plimsoll::rules
