// Shells that can fail with any command of a pipe, and images that have one.
#pragma once

#include <string_view>

#include "plimsoll/ast.hpp"
#include "plimsoll/image_reference.hpp"

namespace plimsoll::rules {

inline bool mentions_pipefail(std::string_view text) { return text.find("pipefail") != std::string_view::npos; }

/// Whether SHELL leaves nothing to do: it sets pipefail, or names a program without such an option.
bool settles_pipefail(const ast::Shell& instruction);
/// Whether the base image leaves nothing to do: it is for Windows, or known to have such a SHELL.
bool settles_pipefail(const ReferenceParts& image);

/// Whether the program of SHELL knows `set -o pipefail`, whichever version it is.
bool has_pipefail(const ast::Shell& instruction);
/// The SHELL instruction with pipefail for an image that has the shell; empty where that is not known.
std::string_view pipefail_shell(const ReferenceParts& image);

}  // namespace plimsoll::rules
