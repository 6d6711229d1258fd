// The variables that well-known base images set: what tells a variable that is never set from one of the image.
#pragma once

#include <optional>
#include <string_view>

#include "plimsoll/model.hpp"

namespace plimsoll::rules {

/// Whether the image may set `name`; nothing when the image is not known. The empty image sets nothing but PATH.
std::optional<bool> may_set(const BaseImage& image, std::string_view name);

}  // namespace plimsoll::rules
