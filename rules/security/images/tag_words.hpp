// What a tag says about how long it stays.
#pragma once

#include <cstddef>
#include <string_view>

namespace plimsoll::rules {

struct TagWords {
  explicit TagWords(std::string_view tag);

  bool says_that_it_moves = false;  ///< "edge", "lts-alpine"
  bool names_a_build = false;  ///< the day, the commit, the release of Windows: "bookworm-20240513", "3f2a9bc1", "1809"
  bool has_digit = false;
  std::size_t version_parts = 0;  ///< of the most exact version in it, the system's left out: 2 of "v1.2-alpine-3"
};

/// Whether the image, as hub_name() says it, is a distribution: a release of theirs is one line, whatever its number
/// looks like.
bool is_distribution(std::string_view image);

}  // namespace plimsoll::rules
