// The walk: runs the enabled rules over one document. Pragmas filter what it found.
#ifndef PLIMSOLL_ENGINE_HPP
#define PLIMSOLL_ENGINE_HPP

#include <span>
#include <vector>

#include "plimsoll/document.hpp"
#include "plimsoll/model.hpp"
#include "plimsoll/rule.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll {

/// Reusable for any number of documents, one at a time per thread; immutable after construction.
class Engine {
 public:
  /// `rules` must outlive the engine. `answers` and `settings` are what `Pass` tells them.
  explicit Engine(std::vector<EnabledRule> rules, Answers answers = Answers::our_own, RuleSettings settings = {});

  /// Findings sorted by (span, code). Pragmas are not applied yet.
  std::vector<Finding> run(const Document& document, const Model& model) const;
  std::span<const EnabledRule> rules() const { return rules_; }

 private:
  std::vector<EnabledRule> rules_;
  std::vector<std::vector<std::uint32_t>> by_kind_;  ///< indices into rules_, per alternative of the variant
  Answers answers_ = Answers::our_own;
  RuleSettings settings_;
};

/// By place and code; findings about the whole file come first.
void sort_findings(std::vector<Finding>& findings);

}  // namespace plimsoll

#endif  // PLIMSOLL_ENGINE_HPP
