// The tools whose ids and comments are understood.
#ifndef PLIMSOLL_TOOL_HPP
#define PLIMSOLL_TOOL_HPP

#include <cstdint>

namespace plimsoll {

enum class Tool : std::uint8_t {
  plimsoll,
  hadolint,
  shellcheck,
  buildkit,
  trivy,
  checkov,
  kics,
  semgrep,
  sonar,
  dockle,
};

}  // namespace plimsoll

#endif  // PLIMSOLL_TOOL_HPP
