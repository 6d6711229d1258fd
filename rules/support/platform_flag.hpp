// `--platform` of FROM.
#pragma once

#include <string>
#include <string_view>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// Offers to delete the flag, where nothing but blanks stand between it and the image.
void offer_without_platform(Finding& finding, Applicability applicability, const ast::From& from, const Pass& pass);

/// What the rules about a fixed platform say.
std::string constant_platform_message(std::string_view platform);

/// The detector of the rules about a flag that says what holds anyway.
struct RedundantTargetPlatform {
  void visit(const ast::From& from, Pass& pass) const;
};

}  // namespace plimsoll::rules
