// The detector of the three rules about an instruction that counts only once in a stage.
#pragma once

#include "rules/support/words.hpp"

namespace plimsoll::rules {

template <typename Node>
struct SecondInStage {
  const Node* previous = nullptr;

  void visit(const ast::From&, const Pass& pass) {
    if (!pass.in_onbuild()) previous = nullptr;
  }

  void visit(const Node& node, Pass& pass) {
    if (pass.in_onbuild()) return;
    if (previous != nullptr) {
      const bool loses_comments = !previous->comments.empty();
      pass.report(node.keyword.span, in_quotes(node.keyword.text) + " replaces an earlier one in this stage; keep one")
          .note(previous->keyword.span, "this one has no effect")
          .fix(loses_comments ? Applicability::unsafe : Applicability::safe, "Delete the one without effect",
               {{previous->tile, ""}});
    }
    previous = &node;
  }
};

}  // namespace plimsoll::rules
