// One name for an image of Docker Hub, from wherever it is fetched.
#ifndef PLIMSOLL_HUB_NAME_HPP
#define PLIMSOLL_HUB_NAME_HPP

#include <string>

#include "plimsoll/image_reference.hpp"

namespace plimsoll {

/// Registry and repository; for Docker Hub and its mirrors without the registry, for its official images "debian".
std::string hub_name(const ReferenceParts& image);

}  // namespace plimsoll

#endif  // PLIMSOLL_HUB_NAME_HPP
