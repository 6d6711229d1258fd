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

bool is_ssh_settings(std::string_view path) {
  return path.ends_with("/sshd_config") || path.find("/sshd_config.d/") != std::string_view::npos;
}

}  // namespace plimsoll::rules
