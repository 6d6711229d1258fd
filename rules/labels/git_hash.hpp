// Hashes of Git commits.
#pragma once

#include <string_view>

#include "rules/labels/characters.hpp"

namespace plimsoll::rules {

/// Whether the text is a commit's hash in lower-case hexadecimal digits: all 40 (SHA-1) or 64 (SHA-256) of them, or at
/// least 7, which is what Git abbreviates to; for hadolint 7 or 40 (dl-rules §10).
inline bool is_git_hash(std::string_view text, bool as_hadolint) {
  const std::size_t size = text.size();
  if (as_hadolint ? size != 7 && size != 40 : size != 64 && (size < 7 || size > 40)) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}

}  // namespace plimsoll::rules
