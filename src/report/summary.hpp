// How much was found, in words.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "plimsoll/report.hpp"

namespace plimsoll::report {

class Summary {
 public:
  void add(const FileReport& report);
  std::size_t files() const { return files_; }
  std::size_t findings() const;
  /// "Found 3 problems in 1 of 2 files: 1 error, 2 info." or "No problems found in 2 files."
  std::string text() const;

 private:
  std::size_t files_ = 0;
  std::size_t files_with_findings_ = 0;
  std::array<std::size_t, 5> counts_{};  // by Severity
};

}  // namespace plimsoll::report
