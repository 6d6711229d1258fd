// What EXPOSE accepts once its variables are expanded (dockerfile-language §3.10).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plimsoll::syntax {

/// One port specification `[[ip:]host:]container[/protocol]`, read as far as it makes sense.
struct PortSpec {
  std::uint32_t first = 0;  ///< container ports first…last
  std::uint32_t last = 0;
  std::string protocol = "tcp";       ///< lower case
  std::string problem;                ///< empty when the specification is fine
  bool protocol_in_capitals = false;  ///< ExposeProtoCasing: the protocol was not written in lower case
  bool has_host = false;              ///< ExposeInvalidFormat: an IP address or a host port stands before it
};
/// `word` holds no blanks. Flags are set as far as BuildKit gets: before a bad address, not before a bad protocol.
PortSpec parse_port(std::string_view word);

/// "80/tcp", one entry a port, as BuildKit records them; empty when there is a problem.
std::vector<std::string> port_list(const PortSpec& spec);

}  // namespace plimsoll::syntax
