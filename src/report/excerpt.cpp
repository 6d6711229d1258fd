// Cells around the marked part are collected first; then the window is chosen.
#include "report/excerpt.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "report/visible.hpp"
#include "report/width.hpp"
#include "text/utf8.hpp"

namespace plimsoll::report {
namespace {

constexpr std::string_view kTab = "    ";
constexpr std::string_view kCut = "...";

/// One code point on the terminal.
struct Cell {
  std::uint32_t offset = 0;
  std::uint32_t text = 0;  // where its text starts in the window's text
  unsigned columns = 0;
};

struct Cells {
  std::vector<Cell> list;
  std::string text;
  std::uint32_t begin = 0;  // bytes of the file that were looked at
  std::uint32_t end = 0;

  std::string_view text_of(std::size_t from, std::size_t to) const {
    const std::size_t start = from < list.size() ? list[from].text : text.size();
    const std::size_t stop = to < list.size() ? list[to].text : text.size();
    return std::string_view(text).substr(start, stop - start);
  }
};

unsigned append_cell(std::string& out, const Mask& mask, std::uint32_t offset, CodePoint point) {
  if (mask.hides(offset)) {
    out.push_back('*');
    return 1;
  }
  if (point.value == '\t') {
    out += kTab;
    return static_cast<unsigned>(kTab.size());
  }
  const std::size_t before = out.size();
  return append_visible(out, point) ? static_cast<unsigned>(out.size() - before) : width(point.value);
}

/// The code points around `from`: enough to fill `columns` on both sides, in a bounded number of bytes.
Cells cells_around(const SourceFile& source, const Mask& mask, Span line, std::uint32_t from, std::size_t columns) {
  const auto reach = static_cast<std::uint32_t>(std::min<std::size_t>(columns * 4, line.size()));
  Cells cells;
  cells.begin = from - std::min(from - line.begin, reach);
  const auto is_inside = [&](std::uint32_t at) {
    return (static_cast<unsigned char>(source.text()[at]) & 0xC0U) == 0x80U;
  };
  if (cells.begin > line.begin)  // not in the middle of a code point
    for (int i = 0; i < 3 && cells.begin < from && is_inside(cells.begin); ++i) ++cells.begin;
  const std::uint32_t stop = from + std::min(line.end - from, reach);
  std::uint32_t at = cells.begin;
  while (at < stop) {
    const CodePoint point = decode(source.text().substr(at, line.end - at));
    const auto start = static_cast<std::uint32_t>(cells.text.size());
    cells.list.push_back({at, start, append_cell(cells.text, mask, at, point)});
    at += point.size;
  }
  cells.end = at;
  return cells;
}

}  // namespace

MarkedLine marked_line(const SourceFile& source, const Mask& mask, Span line, Span marked, std::size_t columns) {
  marked.begin = std::clamp(marked.begin, line.begin, line.end);
  marked.end = std::clamp(marked.end, marked.begin, line.end);
  const Cells cells = cells_around(source, mask, line, marked.begin, columns);
  const auto& list = cells.list;
  const auto first = static_cast<std::size_t>(
      std::ranges::partition_point(list, [&](const Cell& cell) { return cell.offset < marked.begin; }) - list.begin());

  // Grow to the right as far as fits with a third of the room kept for what stands before, then to the left, then on.
  std::size_t left = first;
  std::size_t right = first;
  std::size_t used = 0;
  const auto grow_left = [&](std::size_t limit) {
    while (left > 0 && used + list[left - 1].columns <= limit) used += list[--left].columns;
  };
  const auto grow_right = [&](std::size_t limit) {
    while (right < list.size() && used + list[right].columns <= limit) used += list[right++].columns;
  };
  grow_right(columns - columns / 3);
  grow_left(columns);
  grow_right(columns);

  MarkedLine result;
  std::size_t column = 0;
  if (left > 0 || cells.begin > line.begin) {
    result.text += kCut;
    column = kCut.size();
  }
  result.text += cells.text_of(left, right);
  if (right < list.size() || cells.end < line.end) result.text += kCut;
  for (std::size_t i = left; i < first; ++i) column += list[i].columns;
  result.mark_begin = column;
  std::size_t marks = 0;
  for (std::size_t i = first; i < right && list[i].offset < marked.end; ++i) marks += list[i].columns;
  result.mark_width = std::max<std::size_t>(marks, 1);
  return result;
}

}  // namespace plimsoll::report
