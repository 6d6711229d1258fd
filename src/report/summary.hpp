// How much was found, in words.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "plimsoll/report.hpp"

namespace plimsoll::report {

class Summary {
 public:
  explicit Summary(const ReportOptions& options) : applied_(options.applied), fix_only_(options.fix_only) {}

  void add(const FileReport& report);
  std::size_t files() const { return files_; }
  std::size_t findings() const;
  /// "Found 3 problems in 1 of 2 files: 1 error, 2 info." or "No problems found in 2 files.", with what has been fixed
  /// in front and what could be behind: "2 fixable with --fix, 1 more with --unsafe-fixes.", and what a baseline keeps
  /// back.
  std::string text() const;

 private:
  std::string fixable() const;

  std::optional<Applicability> applied_;
  bool fix_only_;
  std::size_t fixed_ = 0;
  std::size_t files_fixed_ = 0;
  std::size_t fixable_ = 0;         // with --fix alone
  std::size_t fixable_unsafe_ = 0;  // with --unsafe-fixes too
  std::size_t files_ = 0;
  std::size_t known_already_ = 0;
  std::size_t files_with_findings_ = 0;
  std::array<std::size_t, 5> counts_{};  // by Severity
};

}  // namespace plimsoll::report
