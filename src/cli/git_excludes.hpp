// What a repository ignores beside its .gitignore files (gitignore(5), git-config(1)).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plimsoll::cli {

/// The value that a configuration file of git gives last to a variable of `core` (in lower case); nothing when it gives
/// none. Anything that git would refuse is passed over; includes are not followed.
std::optional<std::string> core_value_of(std::string_view configuration, std::string_view variable);

struct RepositoryExcludes {
  /// With patterns for the whole repository, the weaker one first: what core.excludesFile names (by default
  /// `git/ignore` in the configuration folder), and info/exclude. They need not exist.
  std::vector<std::filesystem::path> files = {};
  bool ignores_case = false;  ///< core.ignoreCase: its file system does
};

/// What the user's configuration and that of the repository whose `.git` lies in `top` say.
RepositoryExcludes repository_excludes(const std::filesystem::path& top);

}  // namespace plimsoll::cli
