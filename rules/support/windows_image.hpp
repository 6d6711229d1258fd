// Images for Windows.
#pragma once

#include "plimsoll/model.hpp"

namespace plimsoll::rules {

/// Whether the name or the tag says that the image is for Windows.
bool is_windows_image(const ReferenceParts& image);

/// Whether the stage is built for Windows: its base image, its platform or its shell says so.
bool is_for_windows(const Model& model, const Stage& stage);

}  // namespace plimsoll::rules
