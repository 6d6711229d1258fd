// What /bin/sh is in well-known base images.
#pragma once

#include <cstdint>

#include "plimsoll/model.hpp"

namespace plimsoll::shellcheck {

/// `ash` is BusyBox's; `none`: the image is one of Windows.
enum class SystemShell : std::uint8_t { unknown, dash, ash, bash, none };

/// By the image's name and tag, whatever registry mirrors it.
SystemShell system_shell(const BaseImage& image);

}  // namespace plimsoll::shellcheck
