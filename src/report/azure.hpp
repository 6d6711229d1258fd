// `--format azure`: logging commands of Azure Pipelines (integrations §10.7).
#pragma once

#include "plimsoll/report.hpp"

namespace plimsoll::report {

class Azure final : public Reporter {
 public:
  explicit Azure(const ReportOptions& options) : options_(options) {}
  void file(const FileReport& report) override;
  void problem(const Error& error) override;
  void finish() override {}

 private:
  const ReportOptions& options_;
};

}  // namespace plimsoll::report
