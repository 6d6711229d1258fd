// How a fuzz target says what must hold: a broken promise is a crash, which libFuzzer keeps.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace plimsoll::testing {

inline void require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", promise);
  std::abort();
}

}  // namespace plimsoll::testing
