// `--baseline FILE` and `--update-baseline`: the file, and what is to be told about it.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "plimsoll/lint.hpp"
#include "plimsoll/result.hpp"
#include "report/baseline.hpp"

namespace plimsoll::cli {

class BaselineRun {
 public:
  /// Nothing where no baseline is wanted. `known` are the rules that entries may name, `ran` those that run, beside
  /// ShellCheck; `today` is YYYY-MM-DD. Errors: the file cannot be read (it need not exist where it will be written),
  /// or is none.
  static Result<std::optional<BaselineRun>> open(const Options& options, std::span<const Rule* const> known,
                                                 std::span<const EnabledRule> ran, bool shellcheck,
                                                 const std::string& today);

  /// Takes what is known out of the findings of a file; returns how many.
  std::size_t filter(LintResult& result);
  /// Tells about entries that are not needed any longer, and writes the file where that is wanted. False, and told,
  /// when it cannot be written. The last call.
  bool finish();

 private:
  BaselineRun(const Options& options, std::span<const Rule* const> known, std::span<const EnabledRule> ran,
              const std::string& today);
  std::string from_folder(std::string_view path) const;
  bool ran(const std::string& rule) const;
  bool gone(const std::string& file) const;
  void tell(const std::vector<report::BaselineEntry>& entries, std::string_view what, std::string_view advice) const;

  std::string path_;
  std::filesystem::path folder_;
  bool updates_ = false;
  bool quiet_ = false;
  bool verbose_ = false;
  std::string before_;  // the content of the file
  bool exists_ = false;
  bool shellcheck_ = false;
  std::vector<std::string> rules_;  // names of those that run, sorted
  report::Baseline known_;
};

}  // namespace plimsoll::cli
