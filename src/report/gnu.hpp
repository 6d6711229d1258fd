// `--format gnu`: one line a finding, as compilers print it and every editor reads it.
#pragma once

#include "plimsoll/report.hpp"

namespace plimsoll::report {

class Gnu final : public Reporter {
 public:
  explicit Gnu(const ReportOptions&) {}
  void file(const FileReport& report) override;
  void finish() override {}
};

}  // namespace plimsoll::report
