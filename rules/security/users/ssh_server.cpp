// See ssh_server.hpp.
#include "rules/security/users/ssh_server.hpp"

#include <algorithm>

#include "plimsoll/packages.hpp"

namespace plimsoll::rules {

bool is_ssh_server(std::string_view package) {
  return package == "openssh-server" || package == "dropbear" || package == "dropbear-bin" || package == "tinysshd";
}

bool has_both_sides(const InstalledPackage& package) {
  return package.name == "openssh" && (package.command->is("apk") || package.command->is("pacman"));
}

bool has_ssh_server(const Model& model) {
  return std::ranges::any_of(model.fact<Packages>().installed(), [](const InstalledPackage& each) {
    return !each.removed && (is_ssh_server(each.name) || has_both_sides(each));
  });
}

const ShellWord* made_host_key(const Command& command) {
  if (!command.is("ssh-keygen")) return nullptr;
  const auto words = command.arguments();
  const auto found =
      std::ranges::find_if(words, [](const ShellWord& word) { return word.value == "-A" || is_host_key(word.value); });
  const bool asks = command.has_flag('l', {}) || command.has_flag('y', {}) || command.has_flag('R', {});
  return found == words.end() || asks ? nullptr : &*found;
}

bool is_host_key(std::string_view path) { return path.find("ssh_host_") != std::string_view::npos; }

const Command* last_removal_of_host_keys(std::span<const Command> commands) {
  const Command* last = nullptr;
  for (const Command& command : commands) {
    if (!command.is("rm") && !command.is("shred") && !command.is("find")) continue;
    if (std::ranges::any_of(command.words, [](const ShellWord& word) {
          return is_host_key(word.text) || word.value == "/etc/ssh" || word.value == "/etc/ssh/*";
        }))
      last = &command;
  }
  return last;
}

}  // namespace plimsoll::rules
