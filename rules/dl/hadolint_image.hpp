// How hadolint reads an image name, which is not how a builder does (dl-rules §0.6).
#pragma once

#include <string_view>

namespace plimsoll::rules {

/// Views into the text that was split; absent parts are empty.
struct HadolintImage {
  std::string_view registry;
  std::string_view name;  ///< without registry
  std::string_view tag;
  std::string_view digest;
};

/// The registry is everything before the first '/' that follows the first '.'; tag and digest follow the first ':' and
/// '@' of the rest. Text that starts with a variable has no registry.
HadolintImage hadolint_image(std::string_view text);

/// The same for an image outside of FROM: the registry ends at the first '/' and has a dot, the name is all of the
/// rest.
HadolintImage hadolint_copied_image(std::string_view text);

}  // namespace plimsoll::rules
