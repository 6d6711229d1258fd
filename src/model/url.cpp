// Cutting URLs into parts.
#include "plimsoll/url.hpp"

#include <algorithm>
#include <charconv>

#include "text/ascii.hpp"

namespace plimsoll {
namespace {

constexpr std::string_view kSeparator = "://";

bool is_scheme_char(char c) {
  c = ascii_lower(c);
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

/// What stands behind "://"; empty where there is none.
std::string_view behind_scheme(std::string_view url) {
  const std::size_t at = url.find(kSeparator);
  return at == std::string_view::npos ? std::string_view() : url.substr(at + kSeparator.size());
}

/// The four numbers of an address; false where a host is a name.
bool read_address(std::string_view host, unsigned (&part)[4]) {
  const char* at = host.data();
  const char* const end = at + host.size();
  for (int i = 0; i < 4; ++i) {
    const auto [next, failure] = std::from_chars(at, end, part[i]);
    if (failure != std::errc() || part[i] > 255) return false;
    if (i < 3 ? next == end || *next != '.' : next != end) return false;
    at = i < 3 ? next + 1 : next;
  }
  return true;
}

}  // namespace

std::string url_scheme(std::string_view url) {
  const std::size_t at = url.find(kSeparator);
  if (at == std::string_view::npos || !std::ranges::all_of(url.substr(0, at), is_scheme_char)) return {};
  return ascii_lower(url.substr(0, at));
}

std::string_view url_host(std::string_view url) {
  std::string_view authority = behind_scheme(url);
  authority = authority.substr(0, authority.find_first_of("/?#"));
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) authority.remove_prefix(at + 1);
  if (authority.starts_with('[')) {
    const std::size_t end = authority.find(']');
    return end == std::string_view::npos ? authority : authority.substr(0, end + 1);
  }
  return authority.substr(0, authority.find(':'));
}

std::string_view url_path(std::string_view url) {
  const std::string_view rest = behind_scheme(url);
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  const std::string_view path = rest.substr(slash);
  return path.substr(0, path.find_first_of("?#"));
}

bool is_loopback_host(std::string_view host) {
  const std::string name = ascii_lower(host);
  if (name == "localhost" || name.ends_with(".localhost") || name == "[::1]") return true;
  unsigned part[4] = {};
  return read_address(name, part) && (part[0] == 127 || (part[0] | part[1] | part[2] | part[3]) == 0);
}

bool is_private_host(std::string_view host) {
  if (is_loopback_host(host)) return true;
  const std::string name = ascii_lower(host);
  if (name.starts_with("[fd") || name.starts_with("[fe80:")) return true;
  unsigned part[4] = {};
  return read_address(name, part) && (part[0] == 10 || (part[0] == 172 && part[1] >= 16 && part[1] <= 31) ||
                                      (part[0] == 192 && part[1] == 168) || (part[0] == 169 && part[1] == 254));
}

}  // namespace plimsoll
