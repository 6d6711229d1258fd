// `--format junit`: the XML of JUnit's reports, as Jenkins and GitLab read it (integrations §10.5).
#pragma once

#include <cstddef>

#include "plimsoll/report.hpp"

namespace plimsoll::report {

class Junit final : public Reporter {
 public:
  explicit Junit(const ReportOptions&) {}
  void file(const FileReport& report) override;
  void problem(const Error& error) override;
  void finish() override;

 private:
  /// `kind` is "failure" or "error".
  void suite(std::string_view path, std::size_t tests, std::string_view kind, std::size_t failed,
             std::string_view cases);

  std::string suites_;
  std::size_t tests_ = 0;
  std::size_t failures_ = 0;
  std::size_t errors_ = 0;
};

}  // namespace plimsoll::report
