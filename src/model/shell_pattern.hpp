// The patterns of `${name#pattern}`, `${name%pattern}` and `${name/pattern/text}` (dockerfile-language §6.4): `*` any
// run, `?` one character, `\*` `\?` `\\` themselves; no brackets. Unlike the builder's, a wildcard also takes a line
// end.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plimsoll {

/// What became of the value; nothing when value and pattern are too large to work out.
struct PatternResult {
  std::optional<std::string> text = {};
  bool invalid = false;  ///< `\x` in the pattern
};

/// Whether the value may be trimmed in front or behind.
enum class TrimSide { prefix, suffix };

/// `value` without the shortest (or `longest`) part at that side that the pattern covers.
PatternResult trim_by_pattern(std::string_view value, std::string_view pattern, TrimSide side, bool longest);

/// `value` with the first longest match replaced; with `all`, every one, and `$0` in the replacement is the match.
PatternResult replace_by_pattern(std::string_view value, std::string_view pattern, std::string_view replacement,
                                 bool all);

}  // namespace plimsoll
