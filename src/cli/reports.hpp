// The reports of one run: each --format with its --output, fed from one pass over the files.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/output.hpp"
#include "plimsoll/report.hpp"

namespace plimsoll::cli {

class Reports {
 public:
  /// The n-th output gets the n-th format; a format without an output goes to standard output, an output without a
  /// format gets the default one. `common` is what all have in common. Errors: an output that is one of `inputs` or
  /// given twice, or that cannot be created; then none was touched before that one. Where standard output is taken by
  /// something else, reports that would go there are dropped.
  static Result<Reports> open(const Options& options, const ReportOptions& common, std::span<const std::string> inputs,
                              bool standard_output_is_taken);

  void file(const FileReport& report);
  void problem(const Error& error);
  /// Writes what is ready. False when nobody listens any longer.
  bool flush();
  /// Whether all of it has arrived. The last call.
  bool finish();

 private:
  struct One {
    ReportOptions options;  // the reporter refers to them
    Output output;
    std::unique_ptr<Reporter> reporter;
    bool waits = false;  // for a report before it that goes to standard output too
    bool failed = false;
    std::string waiting = {};
  };
  void append_summary();

  std::vector<std::unique_ptr<One>> all_;
  std::unique_ptr<ReportOptions> summary_options_;  // the reporter refers to them
  std::unique_ptr<Reporter> summary_;               // for the page of a job in GitHub Actions
};

}  // namespace plimsoll::cli
