// The user that well-known base images run as when nothing says otherwise: what decides whether a Dockerfile without
// USER makes an image that runs as root (security-rules §1.2 and ruling 10).
#ifndef PLIMSOLL_BASE_USERS_HPP
#define PLIMSOLL_BASE_USERS_HPP

#include <cstdint>
#include <string_view>

#include "plimsoll/image_reference.hpp"

namespace plimsoll {

enum class DefaultUser : std::uint8_t {
  unknown,
  root,
  nonroot,       ///< also ContainerUser of Windows
  steps_down,    ///< starts as root, and its entrypoint changes to another user
  administrator  ///< ContainerAdministrator of Windows
};

/// The default user of an image. A tag that names a variant ("nonroot", "nanoserver") wins over the repository. Parts
/// that hold a variable without value are unknown.
DefaultUser default_user(const ReferenceParts& image);

/// Whether a name without registry and namespace is an image of Docker Hub that the table knows ("nginx").
bool is_known_image(std::string_view name);

}  // namespace plimsoll

#endif  // PLIMSOLL_BASE_USERS_HPP
