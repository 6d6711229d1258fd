// hadolint's settings: what its environment, its configuration file and its command line say, and how they add up
// (hadolint-compat §1 to §4).
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/finding.hpp"
#include "plimsoll/result.hpp"
#include "plimsoll/rule.hpp"

namespace plimsoll::config {

/// One source of settings; what it does not mention is absent or empty.
struct HadolintSettings {
  std::optional<bool> no_fail = {};
  std::optional<bool> no_color = {};
  std::optional<bool> verbose = {};
  std::optional<bool> strict_labels = {};
  std::optional<bool> disable_ignore_pragma = {};
  std::optional<std::string> failure_threshold = {};  ///< one of `hadolint_thresholds()`
  std::vector<std::string> formats = {};              ///< each one of `hadolint_formats()`
  std::vector<std::string> error = {};                ///< codes that get this level
  std::vector<std::string> warning = {};
  std::vector<std::string> info = {};
  std::vector<std::string> style = {};
  std::vector<std::string> ignored = {};
  std::vector<std::string> trusted_registries = {};
  std::map<std::string, LabelType> label_schema = {};

  /// Adds what a later source says: its single values win, its lists are appended, of a label the first type stays.
  void merge(HadolintSettings later);

  /// The level of a finding: the most severe of the lists that name its code, else `level`; off where the code is
  /// ignored.
  Severity level_of(std::string_view code, Severity level) const;
};

/// "tty", "json", … in the order of hadolint's help.
std::span<const std::string_view> hadolint_formats();
/// "error", "warning", "info", "style", "ignore", "none".
std::span<const std::string_view> hadolint_thresholds();
/// Adds `NAME[:TYPE]` to the schema unless it has NAME. Error: no name, or an unknown type.
std::optional<Error> add_label(HadolintSettings& settings, std::string_view label);

using Environment = std::function<const char*(const char* name)>;

/// What HADOLINT_* and NO_COLOR say. Never fails: what is no known value is passed over, as is an empty one.
HadolintSettings from_environment(const Environment& environment);

/// The first of hadolint's configuration files that exists, from the working directory on; empty when there is none.
/// A folder of that name is passed over.
std::string find_hadolint_file(const Environment& environment);

/// Reads `text`, the content of the file at `path`. One without any settings, which hadolint objects to, has none.
/// Error: no YAML, or not of the right shape; with its place.
Result<HadolintSettings> parse_hadolint_file(std::string_view text, const std::string& path);

/// Error: the file cannot be read, or as `parse_hadolint_file`.
Result<HadolintSettings> load_hadolint_file(const std::string& path);

}  // namespace plimsoll::config
