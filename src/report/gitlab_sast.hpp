// `--format gitlab-sast`: what GitLab's security tab shows; findings of security rules only (integrations §10.2).
#pragma once

#include <vector>

#include "plimsoll/report.hpp"
#include "report/stable_ids.hpp"

namespace plimsoll::report {

class GitLabSast final : public Reporter {
 public:
  explicit GitLabSast(const ReportOptions& options) : options_(options) {}
  void file(const FileReport& report) override;
  void problem(const Error& error) override;
  void finish() override;

 private:
  const ReportOptions& options_;
  StableIds ids_;
  std::vector<std::string> vulnerabilities_;
  std::vector<std::string> messages_;
};

}  // namespace plimsoll::report
