// `--statistics`: how often each rule reports, in place of the findings of `--format tty`.
#pragma once

#include <map>
#include <string>

#include "plimsoll/report.hpp"
#include "report/summary.hpp"

namespace plimsoll::report {

class Statistics final : public Reporter {
 public:
  explicit Statistics(const ReportOptions& options) : options_(options), summary_(options) {}
  void file(const FileReport& report) override;
  void finish() override;

 private:
  struct Count {
    std::string name;
    std::size_t findings = 0;
    std::size_t fixable = 0;
  };
  const ReportOptions& options_;
  std::map<std::string, Count> rules_;  ///< by code
  Summary summary_;
};

}  // namespace plimsoll::report
