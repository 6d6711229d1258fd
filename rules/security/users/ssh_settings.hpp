// Settings of SSH servers that let intruders in.
#pragma once

#include <string_view>

namespace plimsoll::rules {

struct WeakSshSetting {
  std::string_view keyword;  ///< in lower case
  std::string_view effect;   ///< "lets root log in by password"
};

/// Whether the path is that of the server's settings: sshd_config, or a file in sshd_config.d.
bool is_ssh_settings(std::string_view path);

/// What a line `Keyword yes` or `Keyword=yes` sets; null where it says something else.
const WeakSshSetting* weak_ssh_setting(std::string_view line);

/// What `sed` makes of a line by a replacement that keeps its keyword (`s/(PermitRootLogin) .*/\1 yes/`,
/// `s/prohibit-password/yes/`); null where it is something else.
const WeakSshSetting* weak_ssh_edit(std::string_view pattern, std::string_view replacement);

}  // namespace plimsoll::rules
