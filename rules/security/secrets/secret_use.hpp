// What a RUN does with the secrets that it is given: by secret mounts, and by variables whose names say secret.
#pragma once

#include <string>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

struct SecretUse {
  Span span;
  std::string what;       ///< the variable, or the file of the mount
  std::string file = {};  ///< of one that is kept: where it was written, absolute; empty in settings of a program
};

struct SecretUses {
  std::vector<SecretUse> kept;     ///< secrets of mounts that are written into the layer, and not removed again
  std::vector<SecretUse> printed;  ///< secrets that come into the log of the build
};

/// Follows the values of secret mounts and secret variables through the commands of one RUN: variables that are set
/// from them, redirections, `tee`, `cp`, programs that keep what they are given in a file, `echo`, `env`, `set -x`.
SecretUses secret_uses(const ast::Run& run, const Pass& pass);

}  // namespace plimsoll::rules
