// `--format codeclimate` and `--format gitlab` (Code Quality, which reads the same objects; integrations §10.1).
#pragma once

#include "plimsoll/report.hpp"
#include "report/stable_ids.hpp"

namespace plimsoll::report {

/// One object a finding, each ended by NUL.
class CodeClimate : public Reporter {
 public:
  explicit CodeClimate(const ReportOptions& options) : options_(options) {}
  void file(const FileReport& report) override;
  void finish() override {}

 protected:
  virtual void issue(const std::string& object);

 private:
  const ReportOptions& options_;
  StableIds ids_;
};

/// One array.
class GitLab final : public CodeClimate {
 public:
  using CodeClimate::CodeClimate;
  void finish() override;

 protected:
  void issue(const std::string& object) override;

 private:
  bool any_ = false;
};

}  // namespace plimsoll::report
