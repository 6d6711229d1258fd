// Which rules stand for the checks of other tools: `coverage_of` in catalog.hpp knows.
#ifndef PLIMSOLL_COVERAGE_HPP
#define PLIMSOLL_COVERAGE_HPP

#include <string_view>
#include <vector>

namespace plimsoll {

struct Rule;

/// One check of another tool, or one control of the CIS Docker Benchmark's section on images.
struct Coverage {
  std::string_view id;
  std::string_view title = {};          ///< of a control; the tools' checks go by their ids
  std::vector<const Rule*> rules = {};  ///< in the order of the catalog
  std::string_view reason = {};         ///< why there is none, or what no file can tell
};

}  // namespace plimsoll

#endif  // PLIMSOLL_COVERAGE_HPP
