// Masking by place (excerpts, snippets) and by text (messages, edits).
#include "report/mask.hpp"

#include <algorithm>

#include "plimsoll/secret.hpp"
#include "report/visible.hpp"
#include "text/utf8.hpp"

namespace plimsoll::report {
namespace {

constexpr std::size_t kShown = 2;         // characters of a secret that may be seen
constexpr std::size_t kShort = 4;         // a secret of so many characters shows none
constexpr std::size_t kShortestCopy = 4;  // bytes; shorter texts are everywhere

/// Bytes at the start of a secret that may be shown.
std::size_t shown_bytes(std::string_view secret) {
  std::size_t at = 0;
  std::size_t shown = 0;
  for (std::size_t count = 0; count <= kShort; ++count) {
    if (count == kShown) shown = at;
    if (at == secret.size()) return 0;
    at += decode(secret.substr(at)).size;
  }
  return shown;
}

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

}  // namespace

std::string masked(std::string_view secret) {
  const std::size_t shown = shown_bytes(secret);
  std::string out(secret.substr(0, shown));
  for (secret.remove_prefix(shown); !secret.empty(); secret.remove_prefix(decode(secret).size))
    out.push_back(is_line_end(secret.front()) ? secret.front() : '*');
  return out;
}

Mask::Mask(const SourceFile& source, std::span<const Span> secrets) : source_(source) {
  for (const Span given : secrets) {
    const Span secret{std::min(given.begin, source.size()), std::min(given.end, source.size())};
    if (secret.begin >= secret.end) continue;
    const std::string_view text = source.slice(secret);
    // A default that everybody knows ("root") is an ordinary word elsewhere.
    if (text.size() >= kShortestCopy && classify_value({}, text) != ValueClass::weak_default) texts_.push_back(text);
    hidden_.push_back({secret.begin + static_cast<std::uint32_t>(shown_bytes(text)), secret.end});
  }
  // One secret may lie inside another: overlapping spans are made one.
  std::ranges::sort(hidden_);
  std::size_t last = 0;
  for (std::size_t i = 1; i < hidden_.size(); ++i) {
    if (hidden_[i].begin <= hidden_[last].end)
      hidden_[last].end = std::max(hidden_[last].end, hidden_[i].end);
    else
      hidden_[++last] = hidden_[i];
  }
  if (!hidden_.empty()) hidden_.resize(last + 1);
  std::ranges::sort(texts_);
  texts_.erase(std::unique(texts_.begin(), texts_.end()), texts_.end());
}

bool Mask::hides(std::uint32_t offset) const {
  const auto next = std::ranges::upper_bound(hidden_, offset, {}, &Span::begin);
  return next != hidden_.begin() && offset < (next - 1)->end && !is_line_end(source_.text()[offset]);
}

bool Mask::is_secret(Span span) const {
  const auto next = std::ranges::upper_bound(hidden_, span.begin, {}, &Span::end);
  return !span.empty() && next != hidden_.end() && next->overlaps(span);
}

std::string Mask::bytes() const {
  std::string text(source_.text());
  for (const Span hidden : hidden_)
    for (std::uint32_t at = hidden.begin; at < hidden.end; ++at)
      if (!is_line_end(text[at])) text[at] = '*';
  return text;
}

std::string Mask::slice(Span span, ColumnUnit unit) const {
  std::string out;
  out.reserve(span.size());
  for (std::uint32_t at = span.begin; at < span.end;) {
    const CodePoint point = decode(source_.text().substr(at, span.end - at));
    if (hides(at))
      out.append(unit == ColumnUnit::utf16 && point.valid && point.value > 0xFFFF ? 2 : 1, '*');
    else
      append_utf8(out, point.valid && point.value != 0 ? point.value : 0xFFFD);
    at += point.size;
  }
  return out;
}

std::string_view Mask::secret_at(std::string_view rest) const {
  // The longest secret that `rest` starts with stands before `rest` in the order; between the two stand only texts that
  // share a shorter start with it, so each step looks at a shorter start.
  while (rest.size() >= kShortestCopy) {
    const auto next = std::ranges::upper_bound(texts_, rest);
    if (next == texts_.begin()) return {};
    const std::string_view before = *(next - 1);
    if (rest.starts_with(before)) return before;
    rest = rest.substr(0, static_cast<std::size_t>(std::ranges::mismatch(before, rest).in2 - rest.begin()));
  }
  return {};
}

std::string Mask::text(std::string_view text) const {
  if (texts_.empty()) return std::string(text);
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::string_view secret = secret_at(text);
    if (secret.empty()) {
      out.push_back(text.front());
      text.remove_prefix(1);
      continue;
    }
    text.remove_prefix(secret.size());
    out += masked(secret);
  }
  return out;
}

std::string Mask::message(std::string_view text) const { return visible(this->text(text)); }

}  // namespace plimsoll::report
