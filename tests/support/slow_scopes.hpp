// A second implementation of scopes, written after dockerfile-language §5 only: the environment is a plain map that
// each stage copies from its base, and the file is run instruction by instruction.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/document.hpp"
#include "plimsoll/model.hpp"
#include "support/slow_expansion.hpp"

namespace plimsoll::testing {

/// A word, and what is so at its place.
struct SlowWord {
  std::string_view word;  ///< a view into the document
  SlowExpansion made;
  Environment environment;
  std::set<std::string> declared;
};

/// One instruction as it runs: ARG before the first FROM, FROM, triggers of the base, and the stage's own.
struct SlowStep {
  const ast::Instruction* instruction = nullptr;
  std::size_t stage = 0;
  bool in_stage = false;  ///< false: only global names count
  bool trigger = false;
  std::vector<SlowWord> words;
};

/// The steps in the order in which they run, up to the first error or value of more than 1000 bytes.
std::vector<SlowStep> slow_scopes(const Document& document, const Invocation& invocation);

}  // namespace plimsoll::testing
