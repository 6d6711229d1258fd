#include "rule/silence.hpp"

#include <algorithm>

namespace plimsoll {
namespace {

/// Sorts and joins what overlaps.
void merge(std::vector<Span>& spans) {
  std::ranges::sort(spans);
  std::size_t kept = 0;
  for (const Span span : spans)
    if (kept != 0 && span.begin <= spans[kept - 1].end)
      spans[kept - 1].end = std::max(spans[kept - 1].end, span.end);
    else
      spans[kept++] = span;
  spans.resize(kept);
}

}  // namespace

void Silence::apply(std::vector<Finding>& findings) {
  for (auto& [rule, spans] : places_) merge(spans);
  std::erase_if(findings, [&](const Finding& finding) {
    const auto known = places_.find(finding.rule);
    if (known == places_.end()) return false;
    const auto& spans = known->second;
    if (finding.whole_file) return spans.front() == kWholeFile;
    const auto next = std::ranges::upper_bound(spans, finding.span.begin, {}, &Span::begin);
    return next != spans.begin() && (next - 1)->contains(finding.span.begin);
  });
}

}  // namespace plimsoll
