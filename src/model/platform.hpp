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

/// "os/arch[/variant]".
std::string format_platform(const Platform& platform);

/// The platform of the builder's view: what `option` (--platform) says, and linux/amd64 where it says nothing or cannot
/// be read.
Platform target_platform(std::string_view option);

}  // namespace plimsoll
