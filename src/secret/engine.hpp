// What tests and benchmarks may look at beyond the public header.
#pragma once

#include <cstddef>
#include <string_view>

#include "secret/patterns.hpp"

namespace plimsoll::secret {

/// How many patterns have been compiled in this process so far.
std::size_t compiled_patterns();

/// Whether `candidate`, a match of `pattern` in `text`, is a secret: boundaries, length, entropy, context,
/// placeholders, and the pattern's own check.
bool accept(const Pattern& pattern, std::string_view text, Candidate& candidate);

}  // namespace plimsoll::secret
