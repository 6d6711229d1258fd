// Signals that STOPSIGNAL may name (dockerfile-language §3.9): Linux numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace plimsoll::syntax {

/// The number of a signal given as integer other than 0, or as name with or without SIG, in any case; nothing when it
/// is none.
std::optional<std::int64_t> parse_signal(std::string_view text);

}  // namespace plimsoll::syntax
