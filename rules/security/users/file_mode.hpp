// Modes of files as chmod and `--chmod` take them.
#pragma once

#include <optional>
#include <string_view>

namespace plimsoll::rules {

/// What a mode adds or sets.
struct FileMode {
  bool setuid = false;
  bool setgid = false;
  bool sticky = false;
  bool other_write = false;
  bool octal = false;
};

/// `4755`, `u+s`, `a+rwX,o-w`. `+w` without a letter in front keeps to the umask, and adds nothing for others. Nothing
/// for a text that is no mode.
std::optional<FileMode> file_mode(std::string_view text);

}  // namespace plimsoll::rules
