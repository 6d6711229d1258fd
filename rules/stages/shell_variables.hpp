// The variables that a RUN takes from its environment, as far as its text is understood.
#pragma once

#include <string_view>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

struct ShellVariable {
  std::string_view name;
  Span span;
};

/// Each name that the shell would expand, with its first place, in the order of the script; without those that the
/// script may set itself or gives a default (`${NAME:-word}`), and those that shells set. Nothing where a script reads
/// other scripts or is not understood.
std::vector<ShellVariable> shell_variables(const Pass& pass, const ast::Run& run);

}  // namespace plimsoll::rules
