// `--fix`, `--diff`: lints files, and puts what fixes make of them where it belongs.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
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

  /// What fixes may do to a file.
  const FixOptions& options_for(const Planned& planned) const { return fixes_.at(key_of(planned)); }
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
  /// Of standard input only the text itself is fixed.
  using Key = std::pair<const Setup*, bool>;
  static Key key_of(const Planned& planned) { return {planned.setup, planned.file == "-"}; }

  Fixing(const Options& options, std::span<const Planned> files, Output output);
  std::vector<FixedFile> fix(std::span<const Planned> files, unsigned jobs);
  bool has_changed(const std::string& ignore_file) const;
  FixedFile fix_again(FixedFile file, const Planned& planned);
  static void lint_again(LintResult& result, const Planned& planned);
  Linted put(FixedFile file, const Planned& planned);
  void print_diff(const FixedFile& file);
  std::vector<Error> write(const FixedFile& file);
  void print(std::string_view text);

  const Options& options_;
  std::span<const Planned> files_;
  std::map<Key, FixOptions> fixes_;
  /// An ignore file that fixes have changed in this run.
  struct Changed {
    std::string path = {};  // as diffs name it
    std::string text = {};  // what diffs have made of it
  };
  std::map<std::string, Changed> changed_;  // by `ignore_file_key`
  Output output_;
  bool failed_ = false;
};

}  // namespace plimsoll::cli
