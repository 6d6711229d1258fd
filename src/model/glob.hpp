// Go's path functions, which decide what .dockerignore and COPY mean: path.Clean and filepath.Match. Linear for Clean;
// Match never goes back further than to the last '*'.
#pragma once

#include <cstddef>
#include <string_view>

namespace plimsoll {

/// Whether Go's filepath.Match accepts the pattern: every `[` is closed and not empty, no `\` stands last.
bool valid_glob(std::string_view pattern);

/// Whether filepath.Match finds that `pattern` covers all of `path`: `*` and `?` do not cross '/', `[^a]` negates, `\x`
/// is x. False for an invalid pattern.
bool match_glob(std::string_view pattern, std::string_view path);

/// Whether the pattern has an unescaped `*`, `?` or `[`.
bool has_wildcard(std::string_view pattern);

}  // namespace plimsoll
