// `--format sonarqube`: generic issues of SonarQube 10.3 and later (integrations §10.3).
#pragma once

#include <unordered_set>
#include <vector>

#include "plimsoll/report.hpp"

namespace plimsoll::report {

class SonarQube final : public Reporter {
 public:
  explicit SonarQube(const ReportOptions& options) : options_(options) {}
  void file(const FileReport& report) override;
  void finish() override;

 private:
  const ReportOptions& options_;
  std::unordered_set<const Rule*> known_;
  std::vector<std::string> rules_;
  std::vector<std::string> issues_;
};

}  // namespace plimsoll::report
