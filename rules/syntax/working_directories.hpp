// The folder that a stage works in, step by step, as far as the file tells it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/support/sure_value.hpp"

namespace plimsoll::rules {

class WorkingDirectories {
 public:
  explicit WorkingDirectories(const Pass& pass) : pass_(pass) {}

  /// The steps, in the order in which the builder runs them.
  void run(const Step& step);
  /// Absolute and cleaned; nothing where it is the base image's matter.
  const std::optional<std::string>& in(std::uint32_t stage);

 private:
  const Pass& pass_;
  std::vector<std::optional<std::string>> folders_;  ///< of the stages so far
};

}  // namespace plimsoll::rules
