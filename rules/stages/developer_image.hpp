// Whether a file makes an image to work in rather than one to ship.
#pragma once

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// Whether the name of the file or of the stage that is built says so: "Dockerfile.dev", `AS test-runner`,
/// ".devcontainer/Dockerfile".
bool is_developer_image(const Pass& pass);

}  // namespace plimsoll::rules
