// One search serves all three forms: a set of states, each with the earliest start that leads to it. Work is bounded by
// value times pattern, and that product by a limit.
#include "model/shell_pattern.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "model/letters.hpp"
#include "text/utf8.hpp"

namespace plimsoll {
namespace {

constexpr std::size_t kWorkLimit = std::size_t{1} << 22U;
constexpr std::uint32_t kNone = UINT32_MAX;
constexpr char32_t kOne = 0x110001;   // '?'
constexpr char32_t kMany = 0x110002;  // '*'; invalid bytes are kept above both

using Runes = std::vector<char32_t>;

Runes runes_of(std::string_view text) {
  Runes runes;
  while (!text.empty()) {
    const CodePoint point = decode(text);
    runes.push_back(point.valid ? point.value : 0x120000U + point.value);
    text.remove_prefix(point.size);
  }
  return runes;
}

void append(std::string& out, const Runes& runes, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (runes[i] >= 0x120000U)
      out.push_back(static_cast<char>(static_cast<unsigned char>(runes[i] - 0x120000U)));
    else
      append_utf8(out, runes[i]);
  }
}

/// The pattern as runes, `kOne` and `kMany`; nothing when an escape is invalid.
std::optional<Runes> compile(std::string_view text) {
  const Runes runes = runes_of(text);
  Runes made;
  for (std::size_t i = 0; i < runes.size(); ++i) {
    if (runes[i] == U'*') {
      if (made.empty() || made.back() != kMany) made.push_back(kMany);
    } else if (runes[i] == U'?') {
      made.push_back(kOne);
    } else if (runes[i] == U'\\') {
      if (++i == runes.size() || std::u32string_view(U"*?\\}/").find(runes[i]) == std::u32string_view::npos)
        return std::nullopt;
      made.push_back(runes[i]);
    } else {
      made.push_back(runes[i]);
    }
  }
  return made;
}

struct Found {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The leftmost match at or behind `from`, there the shortest or the longest.
std::optional<Found> search(const Runes& pattern, const Runes& value, std::size_t from, bool anchored, bool longest) {
  const std::size_t last = pattern.size();
  std::vector<std::uint32_t> states(last + 1, kNone);  // the earliest start of a match that has come this far
  std::vector<std::uint32_t> next(last + 1, kNone);
  std::optional<Found> found;
  for (std::size_t at = from;; ++at) {
    if (!found && (at == from || !anchored)) states[0] = std::min(states[0], static_cast<std::uint32_t>(at));
    for (std::size_t i = 0; i < last; ++i)
      if (pattern[i] == kMany) states[i + 1] = std::min(states[i + 1], states[i]);
    if (states[last] != kNone && (!found || states[last] <= found->begin)) {
      found = Found{states[last], at};
      if (!longest) return found;
    }
    if (at == value.size()) return found;
    bool alive = false;
    std::fill(next.begin(), next.end(), kNone);
    for (std::size_t i = 0; i < last; ++i) {
      const std::uint32_t start = states[i];
      if (start == kNone || (found && start > found->begin)) continue;
      if (pattern[i] == kMany)
        next[i] = std::min(next[i], start);
      else if (pattern[i] == kOne || pattern[i] == value[at])
        next[i + 1] = std::min(next[i + 1], start);
      else
        continue;
      alive = true;
    }
    states.swap(next);
    if (!alive && (found || anchored)) return found;
  }
}

/// Go's regexp template: `$0` and `${0}` are the match, `$$` is a dollar, other names are empty.
void append_replacement(std::string& out, std::string_view replacement, const Runes& value, Found match) {
  for (std::size_t at = 0; at < replacement.size();) {
    if (replacement[at] != '$') {
      out += replacement[at++];
      continue;
    }
    ++at;
    if (at < replacement.size() && replacement[at] == '$') {
      out += replacement[at++];
      continue;
    }
    const bool brace = at < replacement.size() && replacement[at] == '{';
    const std::size_t begin = at + (brace ? 1 : 0);
    std::size_t end = begin;
    while (end < replacement.size()) {
      const CodePoint point = decode(replacement.substr(end));
      if (!point.valid || !(is_letter(point.value) || is_digit(point.value) || point.value == U'_')) break;
      end += point.size;
    }
    if (end == begin || (brace && (end == replacement.size() || replacement[end] != '}'))) {
      out += '$';
      continue;
    }
    if (replacement.substr(begin, end - begin) == "0") append(out, value, match.begin, match.end);
    at = end + (brace ? 1 : 0);
  }
}

}  // namespace

PatternResult trim_by_pattern(std::string_view value, std::string_view pattern, TrimSide side, bool longest) {
  std::optional<Runes> compiled = compile(pattern);
  if (!compiled) return {.invalid = true};
  if ((value.size() + 1) * (compiled->size() + 1) > kWorkLimit) return {};
  Runes runes = runes_of(value);
  if (side == TrimSide::suffix) {
    std::reverse(runes.begin(), runes.end());
    std::reverse(compiled->begin(), compiled->end());
  }
  const std::optional<Found> found = search(*compiled, runes, 0, true, longest);
  if (found) runes.erase(runes.begin(), runes.begin() + static_cast<std::ptrdiff_t>(found->end));
  if (side == TrimSide::suffix) std::reverse(runes.begin(), runes.end());
  std::string out;
  append(out, runes, 0, runes.size());
  return {.text = std::move(out)};
}

PatternResult replace_by_pattern(std::string_view value, std::string_view pattern, std::string_view replacement,
                                 bool all) {
  const std::optional<Runes> compiled = compile(pattern);
  if (!compiled) return {.invalid = true};
  if ((value.size() + 1) * std::max(compiled->size() + 1, replacement.size()) > kWorkLimit) return {};
  const Runes runes = runes_of(value);
  std::string out;
  std::size_t done = 0;  // the value up to here is in `out`
  for (std::size_t at = 0; at <= runes.size();) {
    const std::optional<Found> found = search(*compiled, runes, at, false, true);
    if (!found) break;
    append(out, runes, done, found->begin);
    if (!all) {
      out += replacement;
      done = found->end;
      break;
    }
    // An empty match right behind another match does not count.
    if (found->end > done || found->begin == 0) append_replacement(out, replacement, runes, *found);
    done = found->end;
    at = found->end > at ? found->end : at + 1;
  }
  append(out, runes, done, runes.size());
  return {.text = std::move(out)};
}

}  // namespace plimsoll
