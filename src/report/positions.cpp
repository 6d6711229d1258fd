// Columns from marks at even distances, so that none is counted from the start of a long line.
#include "report/positions.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace plimsoll::report {
namespace {

constexpr std::uint32_t kStride = 1024;

}  // namespace

/// Moves `at` over the code points that end at or before `offset`; returns their number of columns.
std::uint32_t Positions::advance(std::uint32_t& at, std::uint32_t offset) const {
  std::uint32_t units = 0;
  while (at < offset) {
    const CodePoint point = decode(source_.text().substr(at));
    if (at + point.size > offset) break;
    units += unit_ == ColumnUnit::utf16 && point.valid && point.value > 0xFFFF ? 2 : 1;
    at += point.size;
  }
  return units;
}

LineColumn Positions::at(std::uint32_t offset) {
  offset = std::min(offset, source_.size());
  LineColumn place = source_.line_column(offset, ColumnUnit::byte);
  if (unit_ == ColumnUnit::byte) return place;
  const std::uint32_t start = offset - (place.column - 1);
  if (offset - start <= kStride) {
    std::uint32_t at = start;
    place.column = 1 + advance(at, offset);
    return place;
  }
  if (marks_.empty()) {
    marks_.push_back({});
    for (std::uint32_t at = 0, units = 0; source_.size() - at > kStride;) {
      const std::uint32_t before = at;
      units += advance(at, at + kStride);
      if (at == before) break;  // cannot be: a code point is shorter than the stride
      marks_.push_back({at, units});
    }
  }
  // A line end is never part of a longer code point, so counting from the start of the file meets every line's start.
  const auto units_to = [this](std::uint32_t end) {
    const Mark mark = *(std::ranges::upper_bound(marks_, end, {}, &Mark::offset) - 1);
    std::uint32_t at = mark.offset;
    return mark.units + advance(at, end);
  };
  place.column = 1 + units_to(offset) - units_to(start);
  return place;
}

}  // namespace plimsoll::report
