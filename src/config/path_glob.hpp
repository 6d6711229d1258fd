// Patterns of paths in a configuration: those of .gitignore, without '!'.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plimsoll::config {

/// What is wrong with a pattern.
std::optional<std::string> mistake_in_glob(std::string_view pattern);

/// Whether the pattern covers the file at `path`, which is relative and '/'-separated: it matches the whole path, or a
/// folder on the way. One with a slash in front of its last character starts at the top, others match in every folder;
/// one that ends in a slash matches folders only; `**` stands for any number of folders. Takes time proportional to the
/// product of the lengths.
bool covers(std::string_view pattern, std::string_view path);

}  // namespace plimsoll::config
