// See the header. The quirks are the builder's: inside `[…]` a `*` is replaced as well, and a '^' keeps its meaning.
#include "model/ignore_expression.hpp"

namespace plimsoll {

IgnoreExpression translate_ignore_pattern(std::string_view pattern) {
  IgnoreExpression made;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t start = at;
    const char c = pattern[at++];
    switch (c) {
      case '*':
        if (!pattern.substr(at).starts_with('*')) {
          made.text += "[^/]*";
          made.comparison = IgnoreComparison::expression;
          break;
        }
        ++at;
        if (pattern.substr(at).starts_with('/')) ++at;
        if (at < pattern.size()) {
          made.text += "(.*/)?";
          made.comparison = IgnoreComparison::expression;
        } else if (made.comparison == IgnoreComparison::exact) {
          made.comparison = IgnoreComparison::prefix;
        } else {
          made.text += ".*";
          made.comparison = IgnoreComparison::expression;
        }
        if (start == 0) made.comparison = IgnoreComparison::suffix;
        break;
      case '?':
        made.text += "[^/]";
        made.comparison = IgnoreComparison::expression;
        break;
      case '.':
      case '+':
      case '(':
      case ')':
      case '|':
      case '{':
      case '}':
      case '$':
        made.text += '\\';
        made.text += c;
        break;
      case '\\':
        made.text += c;
        made.comparison = IgnoreComparison::expression;
        if (at < pattern.size()) made.text += pattern[at++];  // the bytes behind a lead byte follow by themselves
        break;
      case '[':
      case ']':
        made.comparison = IgnoreComparison::expression;
        [[fallthrough]];
      default:
        made.text += c;
    }
  }
  return made;
}

}  // namespace plimsoll
