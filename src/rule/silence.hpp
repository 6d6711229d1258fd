// Which rule is silent where: what pragmas of all tools come down to.
#pragma once

#include <unordered_map>
#include <vector>

#include "plimsoll/finding.hpp"
#include "plimsoll/rule.hpp"

namespace plimsoll {

inline constexpr Span kWholeFile{0, UINT32_MAX};

class Silence {
 public:
  void add(const Rule* rule, Span where) { places_[rule].push_back(where); }
  /// Drops what is silenced. A finding about the whole file is by `kWholeFile` only.
  void apply(std::vector<Finding>& findings);

 private:
  std::unordered_map<const Rule*, std::vector<Span>> places_;
};

}  // namespace plimsoll
