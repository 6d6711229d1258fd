// `--platform` of FROM.
#pragma once

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// Offers to delete the flag, where nothing but blanks stand between it and the image.
void offer_without_platform(Finding& finding, Applicability applicability, const ast::From& from, const Pass& pass);

/// The detector of the rules about a flag that says what holds anyway.
struct RedundantTargetPlatform {
  void visit(const ast::From& from, Pass& pass) const;
};

}  // namespace plimsoll::rules
