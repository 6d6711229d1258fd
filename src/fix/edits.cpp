// Edits: one linear copy, and the map that goes with it.
#include <algorithm>

#include "plimsoll/fix.hpp"

namespace plimsoll {
namespace {

using Kept = OffsetMap::Kept;
using Side = std::uint32_t Kept::*;

/// Where the first byte of something stands on the other side; where it does not, the end of what is kept before it.
std::uint32_t begin_of(std::span<const Kept> kept, std::uint32_t offset, Side from, Side to) {
  const auto next = std::ranges::upper_bound(kept, offset, {}, from);
  if (next == kept.begin()) return 0;
  const Kept& run = *(next - 1);
  return run.*to + std::min(offset - run.*from, run.size);
}

/// Where the byte in front of `offset` ends on the other side; where it does not stand there, the start of what is kept
/// behind it.
std::uint32_t end_of(std::span<const Kept> kept, std::uint32_t offset, Side from, Side to, std::uint32_t size) {
  const auto next = std::ranges::lower_bound(kept, offset, {}, from);
  if (next != kept.begin()) {
    const Kept& run = *(next - 1);
    if (offset - run.*from <= run.size) return run.*to + (offset - run.*from);
  }
  return next == kept.end() ? size : (*next).*to;
}

Span mapped(std::span<const Kept> kept, Span span, Side from, Side to, std::uint32_t size) {
  const std::uint32_t begin = begin_of(kept, span.begin, from, to);
  return {begin, span.empty() ? begin : std::max(begin, end_of(kept, span.end, from, to, size))};
}

/// How the line of `offset` ends; the last one, which may have no end, as the one before.
bool ends_in_crlf(std::string_view text, std::uint32_t offset) {
  std::size_t feed = text.find('\n', offset);
  if (feed == std::string_view::npos) feed = text.rfind('\n');
  return feed != std::string_view::npos && feed > 0 && text[feed - 1] == '\r';
}

}  // namespace

OffsetMap OffsetMap::identity(std::uint32_t size) {
  return {size == 0 ? std::vector<Kept>() : std::vector<Kept>{{0, 0, size}}, size, size};
}

Span OffsetMap::forward(Span before) const { return mapped(kept_, before, &Kept::before, &Kept::after, size_after_); }
Span OffsetMap::back(Span after) const { return mapped(kept_, after, &Kept::after, &Kept::before, size_before_); }

OffsetMap OffsetMap::then(const OffsetMap& next) const {
  std::vector<Kept> both;
  auto theirs = next.kept_.begin();
  for (const Kept& ours : kept_) {
    const std::uint32_t ours_end = ours.after + ours.size;
    while (theirs != next.kept_.end() && theirs->before + theirs->size <= ours.after) ++theirs;
    for (auto each = theirs; each != next.kept_.end() && each->before < ours_end; ++each) {
      const std::uint32_t begin = std::max(ours.after, each->before);
      const std::uint32_t end = std::min(ours_end, each->before + each->size);
      const Kept kept{ours.before + (begin - ours.after), each->after + (begin - each->before), end - begin};
      const bool goes_on = !both.empty() && both.back().before + both.back().size == kept.before &&
                           both.back().after + both.back().size == kept.after;
      if (goes_on)
        both.back().size += kept.size;
      else
        both.push_back(kept);
    }
  }
  return {std::move(both), size_before_, next.size_after_};
}

Edited apply_edits(std::string_view text, std::span<const Edit> edits) {
  Edited edited;
  std::vector<Kept> kept;
  const auto keep = [&](std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) return;
    kept.push_back({begin, static_cast<std::uint32_t>(edited.text.size()), end - begin});
    edited.text += text.substr(begin, end - begin);
  };
  std::uint32_t done = 0;
  for (const Edit& edit : edits) {
    keep(done, edit.span.begin);
    edited.text += edit.text;
    done = edit.span.end;
  }
  keep(done, static_cast<std::uint32_t>(text.size()));
  edited.map = {std::move(kept), static_cast<std::uint32_t>(text.size()),
                static_cast<std::uint32_t>(edited.text.size())};
  return edited;
}

void take_line_ends(const SourceFile& source, std::vector<Finding>& findings) {
  const bool has_crlf = source.text().find("\r\n") != std::string_view::npos;
  for (Finding& finding : findings)
    for (Fix& fix : finding.fixes) {
      if (fix.target == nullptr && !has_crlf) continue;
      const std::string_view text = fix.target == nullptr ? source.text() : fix.target->text();
      for (Edit& edit : fix.edits) {
        if (edit.text.find('\n') == std::string::npos || !ends_in_crlf(text, edit.span.begin)) continue;
        std::string with_returns;
        for (const char c : edit.text) {
          if (c == '\n' && !with_returns.ends_with('\r')) with_returns += '\r';
          with_returns += c;
        }
        edit.text = std::move(with_returns);
      }
    }
}

}  // namespace plimsoll
