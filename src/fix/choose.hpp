// Which fixes of a text go in together.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "plimsoll/fix.hpp"

namespace plimsoll::fixes {

/// One finding's fix that may be applied.
struct Candidate {
  const Finding* finding = nullptr;
  const Fix* fix = nullptr;
  std::vector<Edit> edits;  ///< sorted; none twice
  bool wrong = false;       ///< the fix contradicts itself: its edits overlap, or do not lie in the text
};

/// `fix` as a candidate: edits that change nothing and doubles are left out. No edits where there is nothing to do, or
/// where the fix is wrong. `text` is that of the Dockerfile.
Candidate candidate(const Finding& finding, const Fix& fix, std::string_view text);

/// What is to be done to one file: the ignore file, or null for the Dockerfile.
struct Target {
  std::shared_ptr<const SourceFile> file;
  std::vector<Edit> edits;  ///< sorted, each once
};
/// The edits of several candidates by the path of their target, where "" is the Dockerfile.
std::map<std::string_view, Target> by_target(std::span<const Candidate> candidates);

/// Those that can go in side by side, taken by the place of their first edit, then by code; the others wait. Two touch
/// where their edits of one file overlap or stand wall to wall, unless it is the same edit, or both delete.
std::vector<Candidate> choose(std::vector<Candidate> candidates);

}  // namespace plimsoll::fixes
