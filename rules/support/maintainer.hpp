// The detector of the two rules about MAINTAINER.
#pragma once

#include "rules/support/build_steps.hpp"

namespace plimsoll::rules {

struct MaintainerDeprecated {
  void visit(const ast::Maintainer& maintainer, Pass& pass) const;
};

}  // namespace plimsoll::rules
