// Port specifications, checked in BuildKit's order so that the first problem is the one it would name.
#include "syntax/ports.hpp"

#include <charconv>
#include <optional>

#include "syntax/messages.hpp"
#include "text/ascii.hpp"

namespace plimsoll::syntax {
namespace {

struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

std::optional<std::uint32_t> port_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size() || value > 65535) return std::nullopt;
  return value;
}

std::optional<Range> port_range(std::string_view text) {
  const std::size_t dash = text.find('-');
  const auto first = port_number(text.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : port_number(text.substr(dash + 1));
  if (!first || !last || *last < *first) return std::nullopt;
  return Range{*first, *last};
}

bool is_ipv4(std::string_view text) {
  int parts = 1;
  int value = -1;
  std::size_t digits = 0;
  for (const char c : text) {
    if (c == '.') {
      if (value < 0) return false;
      ++parts;
      value = -1;
      digits = 0;
    } else if (c >= '0' && c <= '9' && !(value == 0 && digits > 0)) {
      value = (value < 0 ? 0 : value) * 10 + (c - '0');
      if (++digits > 3 || value > 255) return false;
    } else {
      return false;
    }
  }
  return parts == 4 && value >= 0;
}

bool is_hex_group(std::string_view text) {
  return !text.empty() && text.size() <= 4 &&
         text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

// Groups of one side of "::"; -1 when one is bad. An IPv4 address may stand at the very end and counts as two.
int count_groups(std::string_view text, bool last_side) {
  if (text.empty()) return 0;
  int count = 0;
  while (true) {
    const std::size_t colon = text.find(':');
    const std::string_view group = text.substr(0, colon);
    if (colon == std::string_view::npos && last_side && is_ipv4(group)) return count + 2;
    if (!is_hex_group(group)) return -1;
    ++count;
    if (colon == std::string_view::npos) return count;
    text.remove_prefix(colon + 1);
  }
}

bool is_ipv6(std::string_view text) {
  if (const std::size_t zone = text.find('%'); zone != std::string_view::npos) {
    if (zone + 1 == text.size()) return false;
    text = text.substr(0, zone);
  }
  const std::size_t gap = text.find("::");
  if (gap == std::string_view::npos) return count_groups(text, true) == 8;
  const int before = count_groups(text.substr(0, gap), false);
  const int after = count_groups(text.substr(gap + 2), true);
  return before >= 0 && after >= 0 && before + after <= 7;
}

}  // namespace

PortSpec parse_port(std::string_view word) {
  PortSpec spec;
  // host and container are the last two parts, whatever stands before them is the address
  std::string_view container = word;
  std::string_view host;
  std::string_view address;
  if (const std::size_t colon = word.rfind(':'); colon != std::string_view::npos) {
    container = word.substr(colon + 1);
    host = word.substr(0, colon);
    if (const std::size_t other = host.rfind(':'); other != std::string_view::npos) {
      address = host.substr(0, other);
      host = host.substr(other + 1);
    }
  }
  const std::size_t slash = container.find('/');
  const std::string_view protocol = slash == std::string_view::npos ? std::string_view{} : container.substr(slash + 1);
  container = container.substr(0, slash);
  if (container.empty()) {
    spec.problem = "expected a port number in " + quote(word);
    return spec;
  }
  const std::string folded = ascii_lower(protocol);
  if (!folded.empty()) {
    if (folded != "tcp" && folded != "udp" && folded != "sctp") {
      spec.problem = "expected the protocol tcp, udp or sctp, found " + quote(protocol);
      return spec;
    }
    spec.protocol = folded;
    spec.protocol_in_capitals = folded != protocol;
  }
  spec.has_host = !address.empty() || !host.empty();
  if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);
  if (!address.empty() && !is_ipv4(address) && !is_ipv6(address)) {
    spec.problem = "expected an IP address, found " + quote(address);
    return spec;
  }
  const auto inner = port_range(container);
  if (!inner) {
    spec.problem = "expected a port or a range of ports up to 65535, found " + quote(container);
    return spec;
  }
  spec.first = inner->first;
  spec.last = inner->last;
  if (host.empty()) return spec;
  const auto outer = port_range(host);
  if (!outer) {
    spec.problem = "expected a host port up to 65535, found " + quote(host);
  } else if (inner->last - inner->first != outer->last - outer->first && inner->first != inner->last) {
    spec.problem = "ranges " + quote(host) + " and " + quote(container) + " differ in length";
  }
  return spec;
}

std::vector<std::string> port_list(const PortSpec& spec) {
  std::vector<std::string> out;
  if (!spec.problem.empty()) return out;
  for (std::uint32_t port = spec.first; port <= spec.last; ++port)
    out.push_back(std::to_string(port) + "/" + spec.protocol);
  return out;
}

}  // namespace plimsoll::syntax
