// Ids by which CI systems recognise a finding in the next run.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "plimsoll/report.hpp"
#include "report/mask.hpp"
#include "report/positions.hpp"

namespace plimsoll::report {

class StableIds {
 public:
  /// Made of `path`, the code and the text of the line where the finding begins, its blanks left out and its secrets
  /// masked; so it stays when the line moves. Unique as long as this object lives: equal ones are counted.
  std::string next(std::string_view path, const FileReport& report, const Finding& finding, const Mask& mask,
                   Positions& positions);

 private:
  std::unordered_map<std::string, std::size_t> seen_;
};

}  // namespace plimsoll::report
