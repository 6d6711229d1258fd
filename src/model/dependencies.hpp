// Where stages take files from (dockerfile-language §5, §3.8, §3.9), and what that makes of the graph.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/stages.hpp"
#include "model/values.hpp"

namespace plimsoll {

/// All dependencies of a file, stage by stage.
class DependencyTable {
 public:
  DependencyTable(const StageTable& stages, const ValueTable& values, const Invocation& invocation);

  std::span<const Dependency> all() const { return all_; }
  std::span<const Dependency> of(const Stage& stage) const;

 private:
  void add(const Step& step, const StageTable& stages, const Invocation& invocation);

  std::vector<Dependency> all_;
  std::vector<std::uint32_t> begins_;  ///< a stage: its first; one more at the end
};

/// Which stages the final one is made of.
class StageReach {
 public:
  StageReach(const StageTable& stages, const DependencyTable& dependencies, const Stage* final);

  bool in_final_image(const Stage& stage) const { return in_final_[stage.index]; }
  bool feeds_final_image(const Stage& stage) const { return feeds_[stage.index]; }

 private:
  std::vector<bool> in_final_;
  std::vector<bool> feeds_;
};

}  // namespace plimsoll
