// `--scan-context`: secrets in the files of the build context that COPY and ADD take.
#pragma once

#include <span>
#include <vector>

#include "plimsoll/finding.hpp"
#include "plimsoll/model.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll {

/// Findings of the rules about tokens and private keys, as far as they are among `rules`: one a source word and rule,
/// with the files as related places. Files that are ignored, excluded, links, binary, larger than 1 MiB, or in folders
/// of dependencies are passed over; at most 64 MiB are read. None where the context is not known.
std::vector<Finding> context_secrets(std::span<const EnabledRule> rules, const Model& model);

}  // namespace plimsoll
