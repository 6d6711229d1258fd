// `--format json`: one array, one finding a line.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "plimsoll/report.hpp"

namespace plimsoll::report {

class Json final : public Reporter {
 public:
  explicit Json(const ReportOptions& options) : options_(options) {}
  void file(const FileReport& report) override;
  void finish() override;

 private:
  const ReportOptions& options_;
  std::unordered_map<const Rule*, std::vector<std::string_view>> aliases_;  // found once a rule
  bool any_ = false;
};

}  // namespace plimsoll::report
