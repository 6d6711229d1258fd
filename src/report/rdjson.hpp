// `--format rdjson` and `--format rdjsonl`: reviewdog's diagnostics, in one document or one a line (integrations
// §10.8).
#pragma once

#include "plimsoll/report.hpp"

namespace plimsoll::report {

class RdjsonLines : public Reporter {
 public:
  explicit RdjsonLines(const ReportOptions&) {}
  void file(const FileReport& report) override;
  void finish() override {}

 protected:
  virtual void diagnostic(const std::string& object);
};

class Rdjson final : public RdjsonLines {
 public:
  using RdjsonLines::RdjsonLines;
  void finish() override;

 protected:
  void diagnostic(const std::string& object) override;

 private:
  void start();
  bool any_ = false;
};

}  // namespace plimsoll::report
