// path.Clean and filepath.Match as Go has them.
#include "model/glob.hpp"

#include <string>

#include "plimsoll/ignore_file.hpp"
#include "text/utf8.hpp"

namespace plimsoll {
namespace {

/// One code point at `at`, which moves behind it.
CodePoint take(std::string_view text, std::size_t& at) {
  const CodePoint point = decode(text.substr(at));
  at += point.size;
  return point;
}

/// An invalid byte is no code point, so it must not equal one.
char32_t key(const CodePoint& point) { return point.valid ? point.value : 0x110000U + point.value; }

/// A character inside `[…]`, possibly escaped; false where Go says ErrBadPattern. Something must follow it.
bool class_character(std::string_view pattern, std::size_t& at, char32_t& value) {
  if (at >= pattern.size() || pattern[at] == '-' || pattern[at] == ']') return false;
  if (pattern[at] == '\\' && ++at >= pattern.size()) return false;
  value = key(take(pattern, at));
  return at < pattern.size();
}

/// Reads the class whose '[' stands at `at`, which moves behind the ']'. False: invalid.
bool read_class(std::string_view pattern, std::size_t& at, char32_t value, bool& matches) {
  ++at;
  bool negated = false;
  if (at < pattern.size() && pattern[at] == '^') {
    negated = true;
    ++at;
  }
  bool found = false;
  for (bool first = true;; first = false) {
    if (at < pattern.size() && pattern[at] == ']' && !first) break;
    char32_t low = 0;
    if (!class_character(pattern, at, low)) return false;
    char32_t high = low;
    if (pattern[at] == '-' && !class_character(pattern, ++at, high)) return false;
    found = found || (low <= value && value <= high);
  }
  ++at;
  matches = found != negated;
  return true;
}

/// Matches one pattern element that is no '*' against one code point; `at` moves behind the element.
bool match_one(std::string_view pattern, std::size_t& at, char32_t value) {
  switch (pattern[at]) {
    case '?':
      ++at;
      return value != U'/';
    case '[': {
      bool matches = false;
      return read_class(pattern, at, value, matches) && matches;
    }
    case '\\':
      ++at;
      [[fallthrough]];
    default:
      return key(take(pattern, at)) == value;
  }
}

}  // namespace

bool valid_glob(std::string_view pattern) {
  for (std::size_t at = 0; at < pattern.size();) {
    bool ignored = false;
    if (pattern[at] == '[') {
      if (!read_class(pattern, at, 0, ignored)) return false;
    } else if (pattern[at] == '\\') {
      if (at + 1 == pattern.size()) return false;
      at += 2;
    } else {
      ++at;
    }
  }
  return true;
}

bool match_glob(std::string_view pattern, std::string_view path) {
  if (!valid_glob(pattern)) return false;
  std::size_t at = 0;
  std::size_t position = 0;
  std::size_t behind_star = std::string_view::npos;  // where to go on after a mismatch: the last '*' takes one more
  std::size_t star_end = 0;
  while (position < path.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      while (at < pattern.size() && pattern[at] == '*') ++at;
      behind_star = at;
      star_end = position;
      continue;
    }
    std::size_t next = position;
    const char32_t value = key(take(path, next));
    if (at < pattern.size() && match_one(pattern, at, value)) {
      position = next;
      continue;
    }
    if (behind_star == std::string_view::npos || path[star_end] == '/') return false;
    take(path, star_end);
    position = star_end;
    at = behind_star;
  }
  while (at < pattern.size() && pattern[at] == '*') ++at;
  return at == pattern.size();
}

bool has_wildcard(std::string_view pattern) {
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '\\')
      ++at;
    else if (pattern[at] == '*' || pattern[at] == '?' || pattern[at] == '[')
      return true;
  }
  return false;
}

std::string clean_path(std::string_view path) {
  const bool rooted = path.starts_with('/');
  std::string out(rooted ? "/" : "");
  std::size_t floor = out.size();  // what ".." may not remove
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, end - at);
    at = end + 1;
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      if (out.size() > floor) {
        const std::size_t slash = out.rfind('/');
        out.resize(slash == std::string::npos || slash < floor ? floor : slash);
        continue;
      }
      if (rooted) continue;
    }
    if (out.size() > (rooted ? 1U : 0U)) out += '/';
    out += part;
    if (part == "..") floor = out.size();
  }
  return out.empty() ? "." : out;
}

}  // namespace plimsoll
