// From the PATHs of the command line to files: folders are searched, files and "-" are taken as they are.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "plimsoll/result.hpp"

namespace plimsoll::cli {

/// Whether a file of this name is linted when a folder is searched: Dockerfile, Dockerfile.*, *.Dockerfile and the same
/// with Containerfile, in any letter case; not ignore files, documents, templates, and what editors leave behind.
bool is_dockerfile_name(std::string_view name);

struct Discovered {
  std::vector<std::string> files;            ///< in the order of the paths, sorted within a folder; each once
  std::unordered_set<std::string> searched;  ///< those that a search has found
  std::vector<Error> problems;               ///< folders that cannot be read, or in which nothing was found
  bool has_passed_over = false;              ///< a folder, by the filter
};

/// What searches pass over beside what ignore files leave out. They go from the top down.
class SearchFilter {
 public:
  virtual ~SearchFilter() = default;
  /// The search has listed `folder`. `is_special`: something in there says what holds for it, a configuration file or a
  /// `.git`; else it is as the one that it lies in.
  virtual void enter(const std::string& folder, bool is_special) = 0;
  /// Whether to pass over a folder in the one that was entered last.
  virtual bool passes_over(const std::string& name) = 0;
  /// The search is through with the folder that was entered last.
  virtual void leave() = 0;
};

/// A path that does not exist is handed on: reading it will say what is wrong. Links to folders are not followed
/// inside a folder, so that a loop cannot form; `.git` is skipped, as is what .gitignore, .ignore (in each folder, and
/// up to the root of the repository), info/exclude and core.excludesFile leave out. What git tracks although it is
/// ignored is left out too: its index is not read.
Discovered discover(std::span<const std::string> paths, SearchFilter* filter = nullptr);

}  // namespace plimsoll::cli
