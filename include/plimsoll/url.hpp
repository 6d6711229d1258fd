// The parts of a URL that rules ask for. Nothing is decoded and nothing is checked.
#ifndef PLIMSOLL_URL_HPP
#define PLIMSOLL_URL_HPP

#include <string>
#include <string_view>

namespace plimsoll {

/// What stands before "://", in lower case; empty where a text is no URL.
std::string url_scheme(std::string_view url);
/// The host, without user and port, brackets kept ("[::1]"), as written; empty where a text is no URL.
std::string_view url_host(std::string_view url);
/// The path behind the host, without query and fragment; empty where there is none.
std::string_view url_path(std::string_view url);

/// Whether a host is this machine: loopback addresses, "localhost" and names below it.
bool is_loopback_host(std::string_view host);
/// Whether a host is this machine or lies in a private network (RFC 1918, loopback, link-local).
bool is_private_host(std::string_view host);

}  // namespace plimsoll

#endif  // PLIMSOLL_URL_HPP
