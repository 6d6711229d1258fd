// See docker_address.hpp.
#include "rules/security/users/docker_address.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kScheme = "tcp://";

/// Of an address with the scheme.
std::string_view host_of(std::string_view address) {
  address.remove_prefix(kScheme.size());
  return address.starts_with('[') ? address.substr(0, address.find(']') + 1) : address.substr(0, address.find(':'));
}

bool is_local(std::string_view host) { return host.starts_with("127.") || host == "localhost" || host == "[::1]"; }

}  // namespace

bool is_open_client(std::string_view address) {
  if (!is_open_daemon(address)) return false;
  const std::string_view behind = address.substr(kScheme.size() + host_of(address).size());
  return behind.empty() || behind == "/" || behind == ":2375" || behind == ":2375/";
}

bool is_open_daemon(std::string_view address) { return address.starts_with(kScheme) && !is_local(host_of(address)); }

bool is_neighbour(std::string_view address) {
  return address.starts_with(kScheme) && host_of(address).find('.') == std::string_view::npos;
}

}  // namespace plimsoll::rules
