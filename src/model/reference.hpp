// The full name of an image, as the builder normalises it.
#pragma once

#include <string>
#include <string_view>

#include "plimsoll/result.hpp"

namespace plimsoll {

/// `text` with its registry and repository spelled out: "debian" is "docker.io/library/debian". A tag and a digest
/// stay. Errors: as `reference_error`.
Result<std::string> normalised_reference(std::string_view text);

/// `normalised` (from `normalised_reference`) with ":latest" where it has neither a tag nor a digest.
std::string tagged_reference(std::string normalised);

}  // namespace plimsoll
