// Platform specifications: `os[(version)]|arch|os/arch[/variant]` (dockerfile-language §5).
#pragma once

#include <string>
#include <string_view>

#include "plimsoll/result.hpp"

namespace plimsoll {

/// Lower case and with the canonical names: "linux", "amd64".
struct Platform {
  std::string os = {};
  std::string arch = {};
  std::string variant = {};
  std::string os_version = {};
};

/// The platform that the (expanded) text names; what it leaves out is that of linux/amd64. Errors: what the builder
/// says.
Result<Platform> parse_platform(std::string_view text);

}  // namespace plimsoll
