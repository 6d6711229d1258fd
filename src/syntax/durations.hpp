// Durations as Go writes them (`1m30s`), for HEALTHCHECK (dockerfile-language §3.6).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plimsoll::syntax {

/// Either nanoseconds or why not.
struct Duration {
  std::int64_t nanoseconds = 0;
  std::string problem;  ///< empty when it is a duration
};
/// Signed decimal numbers, each with a unit ns us µs ms s m h; only 0 needs none.
Duration parse_duration(std::string_view text);

}  // namespace plimsoll::syntax
