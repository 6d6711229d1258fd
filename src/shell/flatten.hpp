// From a tree to the list of its commands.
#pragma once

#include <vector>

#include "plimsoll/shell.hpp"

namespace plimsoll::shell {

/// Whose commands and words are wanted: ours, or hadolint's (dl-rules §0.4).
enum class Reading : std::uint8_t { native, hadolint };

/// Appends the commands of a tree in the order of the source, an outer one before those in its words. Commands get
/// pipeline numbers from `pipelines` on, which is moved on, and lie `depth` deep. Answers whether there is a pipe.
bool flatten(const ShellTree& tree, Reading reading, std::uint16_t depth, std::uint32_t& pipelines,
             std::vector<Command>& commands);

}  // namespace plimsoll::shell
