// The order in which the builder finds things out (buildkit-checks §2). It stops at the first error: what stands behind
// it in this order is never said.
#ifndef PLIMSOLL_BUILD_PHASE_HPP
#define PLIMSOLL_BUILD_PHASE_HPP

#include <cstdint>

namespace plimsoll {

enum class BuildPhase : std::uint8_t {
  none,              ///< no business of the builder's
  options,           ///< the `check` directive
  parsing,           ///< lines, directives, here-documents, JSON
  continuations,     ///< NoEmptyContinuation
  validation,        ///< each instruction: arguments and flags
  stages,            ///< whether there are any
  stage_names,       ///< reserved and duplicate names, letter case
  default_images,    ///< FROM with the defaults of ARG
  global_arguments,  ///< values of ARG before FROM
  base_images,       ///< each FROM: image and platform
  graph,             ///< target, COPY --from, mounts, cycles
  images,            ///< whether the names of images can be one
  run,               ///< each instruction of each stage, with its values
  checks,            ///< `error=true`
};

/// The order within a phase: by instruction, and within one as far as its own steps go.
enum class BuildTurn : std::uint8_t { first, warning, error, behind_errors };
constexpr std::uint32_t build_place(std::uint32_t instruction, BuildTurn turn) {
  return instruction * 4 + static_cast<std::uint32_t>(turn);
}
constexpr std::uint32_t instruction_at(std::uint32_t place) { return place / 4; }

}  // namespace plimsoll

#endif  // PLIMSOLL_BUILD_PHASE_HPP
