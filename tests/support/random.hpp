// Choices made from a seed: the base of the generators.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace plimsoll::testing {

class Random {
 public:
  explicit Random(std::uint32_t seed) : random_(seed) {}

 protected:
  /// From 0 to below `limit`.
  int pick(int limit) { return static_cast<int>(random_() % static_cast<std::uint32_t>(limit)); }
  bool chance(int percent) { return pick(100) < percent; }
  template <std::size_t N>
  std::string one(const std::array<std::string_view, N>& of) {
    return std::string(of[static_cast<std::size_t>(pick(static_cast<int>(N)))]);
  }

 private:
  std::mt19937 random_;
};

}  // namespace plimsoll::testing
