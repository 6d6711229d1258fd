// `--format sarif`: SARIF 2.1.0 as GitHub code scanning wants it (integrations §8).
#pragma once

#include <memory>

#include "plimsoll/report.hpp"

namespace plimsoll::report {

class Sarif final : public Reporter {
 public:
  explicit Sarif(const ReportOptions& options);
  ~Sarif() override;
  void file(const FileReport& report) override;
  void problem(const Error& error) override;
  void finish() override;

 private:
  struct State;  // JSON stays in one .cpp file
  std::unique_ptr<State> state_;
};

}  // namespace plimsoll::report
