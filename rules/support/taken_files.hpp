// What the stages that the builder comes to take from elsewhere: FROM, `COPY --from` and `RUN --mount from=`.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rules/support/build_steps.hpp"

namespace plimsoll::rules {

class TakenFiles {
 public:
  explicit TakenFiles(Pass& pass);

  /// Whether the builder comes to it. It runs triggers only in stages that the final image needs.
  bool includes(const Dependency& dependency) const;
  /// Those that it comes to, stage by stage.
  const std::vector<const Dependency*>& all() const { return all_; }
  /// Whether the taking stage is needed, over any number of steps, for the stage that it takes from.
  bool is_circular(const Dependency& dependency);
  /// Which circle a stage lies on; stages on different ones have different numbers.
  std::uint32_t circle_of(std::uint32_t stage) { return circles()[stage]; }

  /// Reports at the name, or a part of it. The word of a trigger is reported once, but in profile `buildkit`, at the
  /// FROM of each stage that runs it. Null where it was reported before.
  Finding* report(const Dependency& dependency, std::string message, BuildPhase phase) {
    return report(dependency, dependency.name.span, std::move(message), phase);
  }
  Finding* report(const Dependency& dependency, Span part, std::string message, BuildPhase phase);

 private:
  const std::vector<std::uint32_t>& circles();

  Pass& pass_;
  std::vector<const Dependency*> all_;
  std::vector<std::uint32_t> circles_;  ///< empty until someone asks
  std::set<std::uint32_t> reported_;    ///< where the words of triggers begin
};

/// The number that `--from` gives, as Go reads integers; nothing when it is a name.
std::optional<std::int64_t> stage_number(const Dependency& dependency);

/// Whether the name of a `COPY --from` holds something that the builder would expand, which it refuses.
bool has_variables(const Pass& pass, const Dependency& dependency);

}  // namespace plimsoll::rules
