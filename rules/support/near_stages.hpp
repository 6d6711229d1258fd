// "Did you mean" for names of stages: looking for a near name is dear, so it is done a bounded number of times a file.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "plimsoll/model.hpp"
#include "plimsoll/selection.hpp"
#include "rules/support/one_letter_apart.hpp"

namespace plimsoll::rules {

class NearStages {
 public:
  /// The nearest name of a stage before `own`; empty when there is none.
  std::string_view near(const Model& model, const Stage& own, std::string_view name) {
    constexpr std::uint32_t kCandidates = 1024;
    constexpr std::size_t kShort = 3;  // names of more letters may differ in two
    if (left_ == 0) return {};
    --left_;
    std::vector<std::string_view> earlier;
    for (const Stage& stage : model.stages().first(std::min(own.index, kCandidates)))
      if (!stage.name.empty()) earlier.push_back(stage.name);
    const std::string_view near = closest(name, earlier);
    return name.size() > kShort || one_letter_apart(name, near) ? near : std::string_view();
  }

 private:
  unsigned left_ = 64;
};

}  // namespace plimsoll::rules
