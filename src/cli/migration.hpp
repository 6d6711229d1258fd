// From the files of other linters to a configuration of our own.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "config/keys.hpp"
#include "plimsoll/result.hpp"

namespace plimsoll::cli {

/// A value to write, or one that means nothing here.
struct Migrated {
  config::Item item;
  std::string note;      ///< what it is, and where it stood
  bool unknown = false;  ///< no rule of ours, or expired: a comment
};

struct Migration {
  std::map<const config::Key*, std::vector<Migrated>> values;
  std::vector<std::string> remarks;  ///< sentences about what has another place than the file
  struct Source {
    std::string path;
    std::size_t taken = 0;
    std::size_t unknown = 0;
  };
  std::vector<Source> sources;  ///< the files that were found
};

/// Reads .hadolint.yaml, .trivyignore and .checkov.yaml in `folder`, which ends in a slash or is empty. What has
/// expired by `today` (YYYY-MM-DD) is only a comment. Error: one of them cannot be read; with its place.
Result<Migration> migrate(const std::string& folder, std::string_view today);

/// A configuration file with every key: those that `migration` has values for, and all others as comments.
std::string configuration_text(const Migration& migration);

}  // namespace plimsoll::cli
