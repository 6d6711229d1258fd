#include "cli/git_ignore.hpp"

#include <algorithm>
#include <span>

namespace plimsoll::cli {
namespace {

constexpr unsigned char byte(char c) { return static_cast<unsigned char>(c); }

/// The character at `at`, with a backslash taking the next one literally; moves `at` behind it.
char take_literal(std::string_view pattern, std::size_t& at) {
  if (pattern[at] == '\\' && at + 1 < pattern.size()) ++at;
  return pattern[at++];
}

/// Matches `[…]` at `at` against `c` and moves `at` behind it. False when there is no closing bracket.
bool take_set(std::string_view pattern, std::size_t& at, char c) {
  std::size_t i = at + 1;
  const bool negated = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
  if (negated) ++i;
  bool found = false;
  for (bool first = true; i < pattern.size() && (first || pattern[i] != ']'); first = false) {
    const char low = take_literal(pattern, i);
    char high = low;
    if (i + 1 < pattern.size() && pattern[i] == '-' && pattern[i + 1] != ']') {
      ++i;
      high = take_literal(pattern, i);
    }
    found = found || (byte(low) <= byte(c) && byte(c) <= byte(high));
  }
  if (i >= pattern.size()) return false;
  at = i + 1;
  return found != negated;
}

/// Matches the one-character pattern at `at` (not a star) and moves behind it.
bool take_one(std::string_view pattern, std::size_t& at, char c) {
  if (pattern[at] == '?') return ++at, true;
  if (pattern[at] == '[') return take_set(pattern, at, c);
  return take_literal(pattern, at) == c;
}

/// Glob matching with one resumption point: when something fails behind a star, the star takes one element more. The
/// last star is always the right one to resume, so the time is at most pattern × text.
template <typename IsStar, typename TakeOne>
bool glob(std::size_t pattern_size, std::size_t text_size, IsStar is_star, TakeOne take) {
  constexpr auto kNone = static_cast<std::size_t>(-1);
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = kNone;
  std::size_t resume = 0;
  while (t < text_size) {
    if (p < pattern_size && is_star(p)) {
      star = ++p;
      resume = t;
      continue;
    }
    if (p < pattern_size && take(p, t)) {
      ++t;
      continue;
    }
    if (star == kNone) return false;
    p = star;
    t = ++resume;
  }
  while (p < pattern_size && is_star(p)) ++p;
  return p == pattern_size;
}

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> segments;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    if (slash != 0) segments.emplace_back(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return segments;
}

/// Without the CR of a CRLF line and trailing spaces that no backslash keeps.
std::string_view trimmed(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  while (line.ends_with(' ')) {
    const std::size_t last = line.find_last_not_of(' ');
    if (last == std::string_view::npos) return {};
    std::size_t backslashes = 0;
    while (backslashes <= last && line[last - backslashes] == '\\') ++backslashes;
    if (backslashes % 2 == 1) return line.substr(0, last + 2);
    line = line.substr(0, last + 1);
  }
  return line;
}

}  // namespace

bool matches_segment(std::string_view pattern, std::string_view text) {
  return glob(
      pattern.size(), text.size(), [&](std::size_t p) { return pattern[p] == '*'; },
      [&](std::size_t& p, std::size_t t) { return take_one(pattern, p, text[t]); });
}

GitIgnore::GitIgnore(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    Pattern pattern;
    if (line.front() == '!') {
      pattern.keeps = true;
      line.remove_prefix(1);
    }
    if (line.ends_with('/')) {
      pattern.folders_only = true;
      line.remove_suffix(1);
    }
    const bool anchored = line.find('/') != std::string_view::npos;
    pattern.segments = split(line);
    if (pattern.segments.empty()) continue;
    // `name` means the same as `**/name`; `folder/**` wants at least one segment below the folder.
    if (!anchored) pattern.segments.insert(pattern.segments.begin(), "**");
    if (pattern.segments.back() == "**") pattern.segments.emplace_back("*");
    patterns_.push_back(std::move(pattern));
  }
}

std::optional<bool> GitIgnore::ignores(std::string_view path, bool folder) const {
  if (patterns_.empty()) return std::nullopt;
  const std::vector<std::string> parts = split(path);
  for (std::size_t i = patterns_.size(); i-- > 0;) {
    const Pattern& pattern = patterns_[i];
    if (pattern.folders_only && !folder) continue;
    const bool matches = glob(
        pattern.segments.size(), parts.size(), [&](std::size_t p) { return pattern.segments[p] == "**"; },
        [&](std::size_t& p, std::size_t t) { return matches_segment(pattern.segments[p++], parts[t]); });
    if (matches) return !pattern.keeps;
  }
  return std::nullopt;
}

}  // namespace plimsoll::cli
