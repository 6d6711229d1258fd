// What a repository ignores beside its .gitignore files (gitignore(5), git-config(1)).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plimsoll::cli {

/// The value that a configuration file of git gives last to core.excludesFile; nothing when it gives none. Anything
/// that git would refuse is passed over; includes are not followed.
std::optional<std::string> excludes_file_of(std::string_view configuration);

/// Files with patterns for the whole repository whose `.git` lies in `top`, the weaker one first: what
/// core.excludesFile names (in the user's or the repository's configuration; by default `git/ignore` in the
/// configuration folder), and info/exclude. They need not exist.
std::vector<std::filesystem::path> repository_excludes(const std::filesystem::path& top);

}  // namespace plimsoll::cli
