#include "cli/git_ignore.hpp"

#include <algorithm>
#include <span>

#include "text/ascii.hpp"

namespace plimsoll::cli {
namespace {

constexpr unsigned char byte(char c) { return static_cast<unsigned char>(c); }

/// What `[[:name:]]` means in the C locale; nothing for a name that there is not.
std::optional<bool> in_class(std::string_view name, char c) {
  const bool upper = c >= 'A' && c <= 'Z';
  const bool lower = c >= 'a' && c <= 'z';
  const bool digit = c >= '0' && c <= '9';
  const bool graph = c > ' ' && c < 0x7F;
  const bool alnum = upper || lower || digit;
  if (name == "alnum") return alnum;
  if (name == "alpha") return upper || lower;
  if (name == "blank") return c == ' ' || c == '\t';
  if (name == "cntrl") return byte(c) < 0x20 || c == 0x7F;
  if (name == "digit") return digit;
  if (name == "graph") return graph;
  if (name == "lower") return lower;
  if (name == "print") return graph || c == ' ';
  if (name == "punct") return graph && !alnum;
  if (name == "space") return c == ' ' || (c >= '\t' && c <= '\r');
  if (name == "upper") return upper;
  if (name == "xdigit") return digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  return std::nullopt;
}

/// Reads a set one element at a time. Where it has no end, or names no class, nothing matches.
class Set {
 public:
  Set(std::string_view pattern, std::size_t at, char c) : pattern_(pattern), at_(at + 1), c_(c) {}

  /// Whether the character is in it; `end` is then behind the bracket.
  bool read(std::size_t& end) {
    const bool negated = at_ < pattern_.size() && (pattern_[at_] == '!' || pattern_[at_] == '^');
    if (negated) ++at_;
    for (bool first = true; at_ < pattern_.size() && (first || pattern_[at_] != ']'); first = false)
      if (!element()) return false;
    if (at_ >= pattern_.size()) return false;
    end = at_ + 1;
    return found_ != negated;
  }

 private:
  /// A character, or the one behind a backslash; false at the end.
  bool literal(char& out) {
    if (at_ < pattern_.size() && pattern_[at_] == '\\') ++at_;
    if (at_ >= pattern_.size()) return false;
    out = pattern_[at_++];
    return true;
  }

  bool element() {
    const std::string_view rest = pattern_.substr(at_);
    if (rest.starts_with("[:")) {
      const std::size_t close = rest.find(']', 2);
      if (close == std::string_view::npos) return false;
      if (close > 2 && rest[close - 1] == ':') {
        const auto in = in_class(rest.substr(2, close - 3), c_);
        at_ += close + 1;
        found_ = found_ || in.value_or(false);
        return in.has_value();
      }
    }
    char low = 0;
    if (!literal(low)) return false;
    char high = low;
    if (at_ + 1 < pattern_.size() && pattern_[at_] == '-' && pattern_[at_ + 1] != ']') {
      ++at_;
      if (!literal(high)) return false;
      found_ = found_ || c_ == low;  // as git: also of a range whose end is before its start
    }
    found_ = found_ || (byte(low) <= byte(c_) && byte(c_) <= byte(high));
    return true;
  }

  std::string_view pattern_;
  std::size_t at_;
  char c_;
  bool found_ = false;
};

/// Matches the one-character pattern at `at` (not a star) and moves behind it.
bool take_one(std::string_view pattern, std::size_t& at, char c) {
  if (pattern[at] == '?') return ++at, true;
  if (pattern[at] == '[') return Set(pattern, at, c).read(at);
  if (pattern[at] == '\\' && ++at == pattern.size()) return false;
  return pattern[at++] == c;
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

/// An empty segment matches nothing.
std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> segments;
  for (;;) {
    const std::size_t slash = path.find('/');
    segments.emplace_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return segments;
    path.remove_prefix(slash + 1);
  }
}

/// Two stars, or more.
bool is_any_depth(std::string_view segment) {
  return segment.size() >= 2 && segment.find_first_not_of('*') == std::string_view::npos;
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

GitIgnore::GitIgnore(std::string_view text, bool ignores_case) : ignores_case_(ignores_case) {
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
    if (line.starts_with('/')) line.remove_prefix(1);
    if (line.empty()) continue;
    pattern.segments = ignores_case ? split(ascii_lower(line)) : split(line);
    for (std::string& segment : pattern.segments)
      if (anchored && is_any_depth(segment)) segment = "**";
    // `name` means the same as `**/name`; `folder/**` wants at least one segment below the folder.
    if (!anchored) pattern.segments.insert(pattern.segments.begin(), "**");
    if (pattern.segments.back() == "**") pattern.segments.emplace_back("*");
    patterns_.push_back(std::move(pattern));
  }
}

std::optional<bool> GitIgnore::ignores(std::string_view path, bool folder) const {
  if (patterns_.empty()) return std::nullopt;
  const std::vector<std::string> parts = ignores_case_ ? split(ascii_lower(path)) : split(path);
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
