// `--format json`: one array, one finding a line.
#pragma once

#include <string>
#include <unordered_map>

#include "plimsoll/report.hpp"

namespace plimsoll::report {

class Json final : public Reporter {
 public:
  explicit Json(const ReportOptions& options) : options_(options) {}
  void file(const FileReport& report) override;
  void finish() override;

 private:
  struct About {
    std::string names;  ///< members of the object
    std::string links;
  };
  const About& about(const Rule& rule);

  const ReportOptions& options_;
  std::unordered_map<const Rule*, About> about_;
  bool any_ = false;
};

}  // namespace plimsoll::report
