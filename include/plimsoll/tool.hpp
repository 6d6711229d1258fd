// The tools whose ids and comments are understood.
#pragma once

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
