// The SSH server of an image.
#pragma once

#include <span>
#include <string_view>

#include "plimsoll/model.hpp"
#include "plimsoll/packages.hpp"

namespace plimsoll::rules {

/// Whether a package of this name is, or brings in nothing else than, an SSH server.
bool is_ssh_server(std::string_view package);

/// Whether it is the package `openssh` of Alpine and Arch, which is the client and the server.
bool has_both_sides(const InstalledPackage& package);

/// Whether a RUN of the file installs one.
bool has_ssh_server(const Model& model);

/// The word that says which host key a command makes; null when it makes none.
const ShellWord* made_host_key(const Command& command);

/// Whether the path is that of a host key, /etc/ssh/ssh_host_rsa_key.
bool is_host_key(std::string_view path);

/// The last command that removes host keys, or the folder that they are in; null when none does.
const Command* last_removal_of_host_keys(std::span<const Command> commands);

}  // namespace plimsoll::rules
