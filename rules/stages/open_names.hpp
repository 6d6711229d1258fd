// A FROM whose variables the caller of the build may set can name any stage that fits.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

class OpenNames {
 public:
  explicit OpenNames(const Pass& pass);

  /// Whether a later FROM may name the stage.
  bool may_name(const Stage& stage) const;

 private:
  /// A name with '*' for each variable: the last stage whose FROM has it.
  std::map<std::string, std::uint32_t> patterns_;
};

}  // namespace plimsoll::rules
