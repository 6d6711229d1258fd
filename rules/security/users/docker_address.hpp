// Addresses of the API of the Docker daemon.
#pragma once

#include <string_view>

namespace plimsoll::rules {

/// Whether a client reaches another machine there without TLS: `tcp://HOST:2375`, or without a port.
bool is_open_client(std::string_view address);
/// Whether a daemon without options of TLS is open to other machines there: any TCP address but that of the machine.
bool is_open_daemon(std::string_view address);
/// Whether the host has a name without a dot, that of a container beside this one.
bool is_neighbour(std::string_view address);

}  // namespace plimsoll::rules
