// The regular expression that the builder makes of a .dockerignore pattern, and how Go would read it.
#pragma once

#include <string>
#include <string_view>

namespace plimsoll {

/// How the builder compares a pattern.
enum class IgnoreComparison { exact, prefix, suffix, expression };

struct IgnoreExpression {
  IgnoreComparison comparison = IgnoreComparison::exact;
  std::string text = {};  ///< without its anchors; only for `expression`
};

/// `**/` is "any number of folders", a last `**` "everything below", `*` and `?` stop at '/'; `[…]` and `\x` are handed
/// over as they are.
IgnoreExpression translate_ignore_pattern(std::string_view pattern);

}  // namespace plimsoll
