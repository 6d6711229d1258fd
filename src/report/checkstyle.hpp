// `--format checkstyle`: the XML of Checkstyle's reports (integrations §10.4).
#pragma once

#include "plimsoll/report.hpp"

namespace plimsoll::report {

class Checkstyle final : public Reporter {
 public:
  explicit Checkstyle(const ReportOptions&);
  void file(const FileReport& report) override;
  void finish() override;
};

}  // namespace plimsoll::report
