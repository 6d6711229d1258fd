#include "report/stable_ids.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace plimsoll::report {
namespace {

constexpr std::uint32_t kLongestLine = 512;  // bytes that count; the findings of one huge line must not take forever

/// FNV-1a, 64 bits.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 0xCBF29CE484222325;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return value;
}

}  // namespace

std::string StableIds::next(std::string_view path, const FileReport& report, const Finding& finding, const Mask& mask,
                            Positions& positions) {
  std::string line;
  if (!finding.whole_file) {
    const Span span = report.source.line(positions.at(finding.span.begin).line);
    line = mask.slice({span.begin, std::min(span.end, span.begin + kLongestLine)}, ColumnUnit::code_point);
    std::erase_if(line, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
  }
  std::string id = fmt::format("{:016x}", hash(fmt::format("{}\n{}\n{}", path, finding.rule->info.code, line)));
  if (const std::size_t count = ++seen_[id]; count > 1) id += fmt::format("-{}", count);
  return id;
}

}  // namespace plimsoll::report
