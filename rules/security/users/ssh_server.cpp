// See ssh_server.hpp.
#include "rules/security/users/ssh_server.hpp"

#include <algorithm>

#include "plimsoll/packages.hpp"

namespace plimsoll::rules {

bool is_ssh_server(std::string_view package) {
  return package == "openssh-server" || package == "dropbear" || package == "dropbear-bin" || package == "tinysshd";
}

bool has_ssh_server(const Model& model) {
  return std::ranges::any_of(model.fact<Packages>().installed(), [](const InstalledPackage& each) {
    return !each.removed && (is_ssh_server(each.name) || each.name == "openssh");  // Alpine's and Arch's has both sides
  });
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
