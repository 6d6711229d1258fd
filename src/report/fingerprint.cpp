// The hash of a line is a polynomial over the 100 kept UTF-16 units from its start on; one window slides over all.
#include "report/fingerprint.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <unordered_map>

#include "text/utf8.hpp"

namespace plimsoll::report {
namespace {

constexpr std::size_t kWindow = 100;
constexpr std::uint64_t kFactor = 37;
constexpr std::uint16_t kEndOfFile = 0xFFFF;

constexpr std::uint64_t power(std::uint64_t base, std::size_t exponent) {
  std::uint64_t result = 1;
  for (std::size_t i = 0; i < exponent; ++i) result *= base;
  return result;
}

/// Bytes that become one U+FFFD when `text` starts with no valid sequence: the longest start of one that could have
/// become valid, as every WHATWG decoder has it.
std::uint32_t broken_size(std::string_view text) {
  const auto in = [&](std::size_t i, unsigned low, unsigned high) {
    return i < text.size() && static_cast<unsigned char>(text[i]) >= low && static_cast<unsigned char>(text[i]) <= high;
  };
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0xE0 || lead > 0xF4) return 1;
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (!in(1, low, high)) return 1;
  return lead >= 0xF0 && in(2, 0x80, 0xBF) ? 3 : 2;
}

/// The units that count, then the end marker; and where in them each line starts.
struct Units {
  std::vector<std::uint16_t> kept;
  std::vector<std::size_t> starts;
};

Units units_of(std::string_view text) {
  Units units;
  units.kept.reserve(text.size() + 1 + kWindow);
  bool line_starts = true;
  bool after_return = false;
  const auto keep = [&](char32_t unit) {
    if (line_starts) units.starts.push_back(units.kept.size());
    line_starts = unit == '\n';
    units.kept.push_back(static_cast<std::uint16_t>(unit));
  };
  while (!text.empty()) {
    CodePoint point = decode(text);
    if (!point.valid) point = {0xFFFD, broken_size(text), true};
    text.remove_prefix(point.size);
    const bool paired = point.value == '\n' && after_return;
    after_return = point.value == '\r';
    if (point.value == ' ' || point.value == '\t' || paired) continue;
    if (point.value > 0xFFFF) {
      keep(0xD800U + ((point.value - 0x10000U) >> 10U));
      keep(0xDC00U + ((point.value - 0x10000U) & 0x3FFU));
    } else {
      keep(point.value == '\r' ? U'\n' : point.value);
    }
  }
  keep(kEndOfFile);
  return units;
}

}  // namespace

std::vector<std::string> line_hashes(std::string_view text) {
  Units units = units_of(text);
  units.kept.resize(units.kept.size() + kWindow, 0);
  constexpr std::uint64_t leaving = power(kFactor, kWindow);
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < kWindow; ++i) hash = kFactor * hash + units.kept[i];

  std::vector<std::string> hashes;
  hashes.reserve(units.starts.size());
  std::unordered_map<std::uint64_t, std::size_t> seen;
  std::size_t at = 0;
  for (const std::size_t start : units.starts) {
    for (; at < start; ++at) hash = kFactor * hash + units.kept[at + kWindow] - leaving * units.kept[at];
    hashes.push_back(fmt::format("{:x}:{}", hash, ++seen[hash]));
  }
  return hashes;
}

}  // namespace plimsoll::report
