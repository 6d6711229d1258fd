// The labels that a file gives to the image that is built.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

struct FinalLabel {
  const ast::Label* label = nullptr;
  const ast::Pair* pair = nullptr;
};

/// Those of the final stage and of the stages that it is FROM, the last of each name; nothing where a name is not
/// known, a LABEL is malformed, or there is no stage. Labels of a base image from a registry do not count.
std::optional<std::map<std::string, FinalLabel>> final_labels(const Pass& pass);

}  // namespace plimsoll::rules
