#include "cli/paths.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <system_error>

#include "cli/glob.hpp"
#include "plimsoll/source.hpp"

namespace plimsoll::cli {

std::vector<std::string> listed_paths(std::string_view list) {
  if (list.starts_with("\xEF\xBB\xBF")) list.remove_prefix(3);  // some editors write it
  const char end = list.find('\0') == std::string_view::npos ? '\n' : '\0';
  std::vector<std::string> paths;
  while (!list.empty()) {
    const std::size_t size = std::min(list.find(end), list.size());
    std::string_view path = list.substr(0, size);
    list.remove_prefix(std::min(size + 1, list.size()));
    if (end == '\n' && path.ends_with('\r')) path.remove_suffix(1);
    if (!path.empty()) paths.emplace_back(path == "-" ? "./-" : path);
  }
  return paths;
}

Result<Discovered> find_files(const Options& options, SearchFilter* filter) {
  std::vector<std::string> paths;
  std::vector<Error> problems;
  for (const std::string& path : options.arguments) {
    std::error_code unknown;
    if (!is_glob(path) || std::filesystem::exists(path, unknown)) {
      paths.push_back(path);
      continue;
    }
    std::vector<std::string> matches = expand_glob(path);
    if (matches.empty()) problems.push_back({.message = "no file or folder matches this pattern", .path = path});
    std::ranges::move(matches, std::back_inserter(paths));
  }
  if (options.files_from) {
    const auto list = load_source(*options.files_from);
    if (!list) return list.error();
    std::ranges::move(listed_paths((*list)->text()), std::back_inserter(paths));
  } else if (options.arguments.empty()) {
    paths.emplace_back(".");
  }
  Discovered found = discover(paths, filter);
  found.problems.insert(found.problems.begin(), problems.begin(), problems.end());
  return found;
}

}  // namespace plimsoll::cli
