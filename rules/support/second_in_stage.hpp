// The detector of the rules about an instruction that counts only once in a stage.
#pragma once

#include "rules/support/words.hpp"

namespace plimsoll::rules {

inline std::string replacement_message(const ast::Common& later) {
  return in_quotes(later.keyword.text) + " replaces an earlier one in this stage; keep one";
}

/// Not where one of them cannot be built: that one may be the mistake.
inline void offer_deletion(Finding& finding, const ast::Common& earlier, const ast::Common& later) {
  if (!earlier.valid || !later.valid) return;
  const bool loses_comments = !earlier.comments.empty();
  finding.fix(loses_comments ? Applicability::unsafe : Applicability::safe, "Delete the one without effect",
              {{earlier.tile, ""}});
}

template <typename Node>
struct SecondInStage {
  const Node* previous = nullptr;

  void visit(const ast::From&, const Pass& pass) {
    if (!pass.in_onbuild()) previous = nullptr;
  }

  void visit(const Node& node, Pass& pass) {
    if (pass.in_onbuild()) return;
    if (previous != nullptr) {
      Finding& finding = pass.report(node.keyword.span, replacement_message(node));
      offer_deletion(finding.note(previous->keyword.span, "this one has no effect"), *previous, node);
    }
    previous = &node;
  }
};

}  // namespace plimsoll::rules
