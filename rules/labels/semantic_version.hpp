// Semantic versions.
#pragma once

#include <string_view>

namespace plimsoll::rules {

/// Whether the text is a version as Semantic Versioning 2.0.0 defines it; hadolint takes numbers with leading zeros too
/// (dl-rules §10).
bool is_semantic_version(std::string_view text, bool as_hadolint);

}  // namespace plimsoll::rules
