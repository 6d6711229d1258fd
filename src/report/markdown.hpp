// `--format markdown`: a table for comments, job summaries and language models.
#pragma once

#include <string>

#include "plimsoll/report.hpp"
#include "report/summary.hpp"

namespace plimsoll::report {

class Markdown final : public Reporter {
 public:
  explicit Markdown(const ReportOptions& options) : summary_(options) {}
  void file(const FileReport& report) override;
  void finish() override;

 private:
  Summary summary_;
  std::string diffs_;
};

}  // namespace plimsoll::report
