// `--fix`, `--diff`: lints files, and puts what fixes make of them where it belongs.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/setups.hpp"
#include "plimsoll/lint.hpp"
#include "plimsoll/report.hpp"

namespace plimsoll::cli {

/// One file as `check` tells about it.
struct Linted {
  LintResult result;              ///< of what the file holds now
  std::size_t fixed = 0;          ///< so many of its problems are gone
  bool differs = false;           ///< fixes would change it, and were asked not to
  std::vector<Error> problems{};  ///< why it could not be fixed, or not wholly
};

class Fixing {
 public:
  /// `options` and `files` must outlive this. Error: a selector that means no rule.
  static Result<Fixing> create(const Options& options, std::span<const Planned> files);

  /// What has been applied to all the files that are reported.
  std::optional<Applicability> applied() const;
  /// Whether diffs or a fixed text go to standard output.
  bool takes_standard_output() const;
  /// In the order of `files`. Without fixes, that is linting.
  std::vector<Linted> lint(std::span<const Planned> files, unsigned jobs);
  /// Whether what went to standard output did not arrive; it has been told.
  bool failed() const { return failed_; }
  /// Whether all of it has arrived. The last call.
  bool finish();

 private:
  Fixing(const Options& options, std::span<const Planned> files, Output output);
  std::vector<FixedFile> fix(std::span<const Planned> files, unsigned jobs);
  bool may_share_changed_ignore_file(const Planned& planned) const;
  Linted put(FixedFile file, bool from_standard_input);
  std::optional<Error> put_ignore_file(const EditedIgnoreFile& edited);
  void print_diff(const FileReport& before, const FileReport& after, const OffsetMap& map);
  void print(std::string_view text);

  const Options& options_;
  std::span<const Planned> files_;
  std::map<const Setup*, FixOptions> fixes_;
  IgnoreFileTexts diffed_;                           // ignore files as the diffs so far leave them
  std::set<std::filesystem::path> changed_folders_;  // whose ignore files have changed, canonical
  Output output_;
  bool failed_ = false;
};

}  // namespace plimsoll::cli
