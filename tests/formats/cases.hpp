// Inputs for the formats: files in memory with findings made by hand, so that a golden file changes only when a format
// does.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/report.hpp"

namespace plimsoll::testing {

struct CaseFile {
  std::unique_ptr<const SourceFile> source;
  std::vector<Finding> findings = {};
  std::vector<Span> secrets = {};
};

struct Case {
  std::string_view name;  ///< start of the names of its golden files
  std::vector<CaseFile> files;
  std::vector<Error> problems = {};  ///< told behind the files
};

/// All cases.
std::vector<Case> cases();
/// Every rule that the cases know: what "ran".
std::span<const Rule* const> case_rules();

}  // namespace plimsoll::testing
