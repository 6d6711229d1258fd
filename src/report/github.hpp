// `--format github`: workflow commands, which GitHub shows as annotations (integrations §10.6).
#pragma once

#include <vector>

#include "plimsoll/report.hpp"

namespace plimsoll::report {

class GitHub final : public Reporter {
 public:
  explicit GitHub(const ReportOptions& options) : options_(options) {}
  void file(const FileReport& report) override;
  void problem(const Error& error) override;
  void finish() override;

 private:
  struct Command {
    Severity level;
    std::string text;
  };
  const ReportOptions& options_;
  std::vector<Command> commands_;
};

}  // namespace plimsoll::report
