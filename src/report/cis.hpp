// `--format cis`: a table of the controls of the CIS Docker Benchmark, with what was found against each.
#pragma once

#include <string>
#include <vector>

#include "plimsoll/report.hpp"

namespace plimsoll::report {

class Cis final : public Reporter {
 public:
  explicit Cis(const ReportOptions& options);
  void file(const FileReport& report) override;
  void problem(const Error& error) override;
  void finish() override;

 private:
  const ReportOptions& options_;
  std::vector<std::string> found_;  ///< lines, by control; the last is for what belongs to none
  std::vector<std::size_t> counts_;
  std::string problems_;
  std::size_t files_ = 0;
};

}  // namespace plimsoll::report
