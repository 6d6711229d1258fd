// What the user's policy takes from comments: rules that none silences, and silence without a reason.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "plimsoll/pragma.hpp"

namespace plimsoll {

class PolicyGuard {
 public:
  /// `known` are the rules that its selectors may mean, beside the codes of ShellCheck.
  PolicyGuard(PragmaPolicy policy, std::span<const Rule* const> known);

  bool requires_reason() const { return policy_.require_reason; }
  /// Whether no comment silences the rule.
  bool protects(const Rule& rule) const;
  /// Takes the findings that no comment silences out of the others.
  std::vector<Finding> take_protected(std::vector<Finding>& findings) const;
  /// The pragmas that may silence anything.
  std::vector<Pragma> heeded(std::vector<Pragma> pragmas) const;
  /// What the policy objects to; a code is objected to where all that it means is protected.
  std::vector<PragmaMistake> mistakes(std::span<const Pragma> pragmas, std::span<const Rule* const> known) const;

 private:
  PragmaPolicy policy_;
  std::vector<const Rule*> protected_;
};

}  // namespace plimsoll
