// The folder that well-known base images work in.
#pragma once

#include "plimsoll/model.hpp"

namespace plimsoll::rules {

/// Whether an image that is built on this one starts in `/`, since the image is empty or a well-known one that sets no
/// WORKDIR.
bool starts_in_root(const BaseImage& image);

}  // namespace plimsoll::rules
