// The SSH server of an image.
#pragma once

#include <string_view>

#include "plimsoll/model.hpp"

namespace plimsoll::rules {

/// Whether a package of this name is, or brings in nothing else than, an SSH server.
bool is_ssh_server(std::string_view package);

/// Whether a RUN of the file installs one.
bool has_ssh_server(const Model& model);

/// Whether the path is that of the server's settings: /etc/ssh/sshd_config, or a file in /etc/ssh/sshd_config.d.
bool is_ssh_settings(std::string_view path);

}  // namespace plimsoll::rules
