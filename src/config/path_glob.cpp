#include "config/path_glob.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "model/glob.hpp"

namespace plimsoll::config {
namespace {

constexpr std::string_view kAny = "**";

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> segments;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    if (slash != 0 && path.substr(0, slash) != ".") segments.push_back(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return segments;
}

}  // namespace

std::optional<std::string> mistake_in_glob(std::string_view pattern) {
  if (split(pattern).empty()) return fmt::format("'{}' matches nothing", pattern);
  if (pattern.front() == '!') return fmt::format("'{}': a pattern cannot be turned round with '!'", pattern);
  for (const std::string_view segment : split(pattern)) {
    if (segment == "..") return fmt::format("'{}' leaves the folder of this file", pattern);
    if (!valid_glob(segment)) return fmt::format("'{}' is no pattern", pattern);
  }
  return std::nullopt;
}

bool covers(std::string_view pattern, std::string_view path) {
  const bool folders_only = pattern.ends_with('/');
  const bool anchored = pattern.substr(0, pattern.size() - (folders_only ? 1 : 0)).find('/') != std::string_view::npos;
  std::vector<std::string_view> wanted = split(pattern);
  if (!anchored) wanted.insert(wanted.begin(), kAny);
  const std::vector<std::string_view> given = split(path);
  // reached[j]: the segments of the pattern so far match the first j of the path
  std::vector<bool> reached(given.size() + 1);
  reached[0] = true;
  for (const std::string_view segment : wanted) {
    std::vector<bool> next(given.size() + 1);
    if (segment == kAny) {
      next[0] = reached[0];
      for (std::size_t j = 1; j <= given.size(); ++j) next[j] = reached[j] || next[j - 1];
    } else {
      for (std::size_t j = 1; j <= given.size(); ++j) next[j] = reached[j - 1] && match_glob(segment, given[j - 1]);
    }
    reached = std::move(next);
  }
  for (std::size_t j = 1; j + (folders_only ? 1 : 0) <= given.size(); ++j)
    if (reached[j]) return true;
  return false;
}

}  // namespace plimsoll::config
