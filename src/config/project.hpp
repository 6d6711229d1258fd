// The configuration of a project: the nearest file upwards and those that it extends.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "config/project_file.hpp"

namespace plimsoll::config {

/// The names of configuration files; in one folder the first one counts.
std::span<const std::string_view> project_file_names();
bool is_project_file_name(std::string_view name);

/// The configuration file in a folder; empty when there is none.
std::filesystem::path project_file_in(const std::filesystem::path& folder);
/// Whether nothing above `folder` (absolute) is part of the project: it is the root of a repository or of the file
/// system.
bool is_top(const std::filesystem::path& folder);
/// The nearest configuration file, from `folder` (absolute) upwards to the top; empty when there is none.
std::filesystem::path find_project_file(const std::filesystem::path& folder);

struct Project {
  std::string path = {};                ///< of the file that was found or named
  std::vector<ProjectFile> files = {};  ///< what is extended stands in front of what extends it
  /// Where patterns start (absolute); empty: each at the folder of its file.
  std::filesystem::path pattern_root = {};

  bool has_excludes() const;
  /// Whether a file has the key.
  bool names(std::string_view key) const;
  /// Those of all files.
  std::vector<Error> mistakes() const;

  /// The layers that hold for `file` (absolute), the strongest last.
  std::vector<const std::vector<Entry>*> layers_for(const std::filesystem::path& file) const;
  /// Whether a search of folders passes over `file` (absolute).
  bool excludes(const std::filesystem::path& file) const;
  /// The same for all that lies below `folder` (absolute). Never where there are mistakes.
  bool excludes_folder(const std::filesystem::path& folder) const;
  /// The rules that are none: `mistake_in` returns what is wrong with a selector. Hadolint's files are about hadolint's
  /// rules: what is unknown there is taken out.
  std::vector<Error> settle_rules(
      const std::function<std::optional<std::string>(std::string_view selector)>& mistake_in);

 private:
  const std::filesystem::path& root_of(const ProjectFile& file) const {
    return pattern_root.empty() ? file.folder : pattern_root;
  }
};

/// Loads the file at `path` and what it extends. Error: as `parse_project_file`; not readable, no regular file, larger
/// than 1 MiB; a circle or too long a chain of files, at the place that closes it.
Result<Project> load_project(const std::string& path);

}  // namespace plimsoll::config
