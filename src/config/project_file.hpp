// One configuration file, read: `.plimsoll.yaml`, or one of hadolint in our words.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "config/settings.hpp"
#include "plimsoll/result.hpp"

namespace plimsoll::config {

/// What holds for the files that a pattern covers.
struct Override {
  std::vector<Item> files = {};
  std::vector<Entry> entries = {};
};

struct ProjectFile {
  std::string path = {};
  std::filesystem::path folder = {};  ///< that it lies in: absolute, without symbolic links; set where it is loaded
  std::vector<Item> extends = {};
  std::vector<Item> excludes = {};
  std::vector<Entry> entries = {};
  std::vector<Override> overrides = {};
  bool may_name_unknown_rules = false;  ///< hadolint's own files are about hadolint's rules
  /// What is wrong in it, at most twenty things: unknown keys and values (with suggestions), values of the wrong shape;
  /// with their places. Where there is anything, the rest is not complete.
  std::vector<Error> mistakes = {};
};

/// Whether the file at `path` is one of hadolint by its name.
bool is_hadolint_file(std::string_view path);

/// Reads `text`, the content of the file at `path`: as hadolint's file where its name says so. Error: no YAML, with its
/// place; in hadolint's file all else that is wrong, too. Rules are not looked at.
Result<ProjectFile> parse_project_file(std::string_view text, const std::string& path);
/// The same for what hadolint reads, whatever its name.
Result<ProjectFile> parse_hadolint_as_project_file(std::string_view text, const std::string& path);

}  // namespace plimsoll::config
