// Patterns as PATH, for shells that do not expand them (and for quotes around them).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plimsoll::cli {

/// Whether the path has a character that shells expand.
bool is_glob(std::string_view path);

/// What exists and matches, sorted: files and folders, as bash with globstar gives them. `*`, `?` and sets stay within
/// a segment and match no leading dot, `**` as a whole segment is any number of folders, of which none is hidden or a
/// link. Empty when nothing matches.
std::vector<std::string> expand_glob(std::string_view pattern);

}  // namespace plimsoll::cli
