// "Did you mean": looking for a near name is dear, so it is done a bounded number of times a file.
#pragma once

#include <string_view>

#include "plimsoll/model.hpp"

namespace plimsoll::rules {

class Suggestions {
 public:
  /// The nearest name that has a value there; empty when there is none.
  std::string_view near(const Model& model, const Step& at, std::string_view name) {
    if (left_ == 0) return {};
    --left_;
    return model.nearest_variable(at, name);
  }

 private:
  unsigned left_ = 256;
};

}  // namespace plimsoll::rules
