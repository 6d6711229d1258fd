// A file and its line index, which is built only when a position is asked for.
#include "plimsoll/source.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <functional>

#include "text/utf8.hpp"

namespace plimsoll {
namespace {

bool inside(std::string_view whole, std::string_view part) {
  const std::less_equal<> not_after;  // a total order, also for unrelated pointers
  return part.data() != nullptr && not_after(whole.data(), part.data()) &&
         not_after(part.data() + part.size(), whole.data() + whole.size());
}

}  // namespace

SourceFile::SourceFile(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)) {
  assert(text_.size() < UINT32_MAX);
}

const std::vector<std::uint32_t>& SourceFile::line_starts() const {
  if (line_starts_.empty()) {
    line_starts_.push_back(0);
    const char* const begin = text_.data();
    const char* const end = begin + text_.size();
    for (const char* at = begin; at < end;) {
      const auto* feed = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
      if (feed == nullptr) break;
      at = feed + 1;
      line_starts_.push_back(static_cast<std::uint32_t>(at - begin));
    }
  }
  return line_starts_;
}

LineColumn SourceFile::line_column(std::uint32_t offset, ColumnUnit unit) const {
  const auto& starts = line_starts();
  const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
  const std::uint32_t start = *(next - 1);
  LineColumn place{static_cast<std::uint32_t>(next - starts.begin()), 1};
  if (unit == ColumnUnit::byte) {
    place.column += offset - start;
    return place;
  }
  for (std::uint32_t at = start; at < offset;) {
    const CodePoint point = decode(std::string_view(text_).substr(at));
    if (at + point.size > offset) break;
    place.column += unit == ColumnUnit::utf16 && point.value > 0xFFFF ? 2 : 1;
    at += point.size;
  }
  return place;
}

std::uint32_t SourceFile::line_count() const {
  const auto& starts = line_starts();
  const bool final_feed = starts.size() > 1 && starts.back() == text_.size();
  return static_cast<std::uint32_t>(starts.size() - (final_feed ? 1 : 0));
}

Span SourceFile::line(std::uint32_t number) const {
  const auto& starts = line_starts();
  if (number == 0 || number > starts.size()) return {size(), size()};
  const std::uint32_t begin = starts[number - 1];
  std::uint32_t end = number < starts.size() ? starts[number] : size();
  if (end > begin && text_[end - 1] == '\n') {
    --end;
    while (end > begin && text_[end - 1] == '\r') --end;
  }
  return {begin, end};
}

bool SourceFile::owns(std::string_view part) const { return inside(text_, part); }

Span SourceFile::span_of(std::string_view part) const {
  const auto begin = static_cast<std::uint32_t>(part.data() - text_.data());
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

Span LogicalText::to_source(std::size_t begin, std::size_t end) const {
  const auto map = [this](std::size_t offset) {
    const auto next =
        std::upper_bound(segments_.begin(), segments_.end(), offset,
                         [](std::size_t value, const Segment& segment) { return value < segment.logical; });
    const Segment& segment = *(next - 1);
    return segment.source + static_cast<std::uint32_t>(offset - segment.logical);
  };
  if (segments_.empty()) return {};
  if (begin == end) {  // an empty piece behind the last byte of a line stays on that line
    const std::uint32_t at = begin == text_.size() && begin > 0 ? map(begin - 1) + 1 : map(begin);
    return {at, at};
  }
  return {map(begin), map(end - 1) + 1};
}

LogicalText LogicalText::tail(std::size_t begin) const {
  std::vector<Segment> segments;
  for (const Segment& segment : segments_) {
    if (segment.logical > begin) {
      segments.push_back({segment.logical - static_cast<std::uint32_t>(begin), segment.source});
    } else {
      segments.assign(1, {0, segment.source + static_cast<std::uint32_t>(begin) - segment.logical});
    }
  }
  return {text_.substr(begin), std::move(segments)};
}

bool LogicalText::owns(std::string_view part) const { return inside(text_, part); }

Span LogicalText::span_of(std::string_view part) const {
  const auto begin = static_cast<std::size_t>(part.data() - text_.data());
  return to_source(begin, begin + part.size());
}

}  // namespace plimsoll
