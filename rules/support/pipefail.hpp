// Shells that can fail with any command of a pipe, and images that have one.
#pragma once

#include <string_view>

#include "plimsoll/ast.hpp"
#include "plimsoll/image_reference.hpp"
#include "plimsoll/shell.hpp"

namespace plimsoll::rules {

/// Whether SHELL sets pipefail.
bool sets_pipefail(const ast::Shell& instruction);
/// Whether the base image leaves nothing to do: it is for Windows, or known to have such a SHELL.
bool settles_pipefail(const ReferenceParts& image);

/// Whether every version of such a shell knows `set -o pipefail`.
bool knows_pipefail(ShellDialect dialect);
/// The SHELL instruction with pipefail for an image that has the shell; empty where that is not known.
std::string_view pipefail_shell(const ReferenceParts& image);

}  // namespace plimsoll::rules
