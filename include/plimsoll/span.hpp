// Positions. A `Span` is all that the tree, the rules and the fixes know; lines and columns exist only at the edge
// (reports, editors), where a `SourceFile` computes them.
#ifndef PLIMSOLL_SPAN_HPP
#define PLIMSOLL_SPAN_HPP

#include <cstdint>

namespace plimsoll {

/// Byte offsets [begin, end) into one file.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  /// Whether the byte at `offset` lies inside.
  constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  /// Whether both share at least one byte.
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Span, Span) = default;
  friend constexpr auto operator<=>(Span, Span) = default;
};

/// A place as people and machine formats name it: both 1-based, the column in some `ColumnUnit`.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend constexpr bool operator==(LineColumn, LineColumn) = default;
  friend constexpr auto operator<=>(LineColumn, LineColumn) = default;
};

enum class ColumnUnit : std::uint8_t { byte, code_point, utf16 };

}  // namespace plimsoll

#endif  // PLIMSOLL_SPAN_HPP
