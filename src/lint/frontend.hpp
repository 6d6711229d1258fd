// `# syntax=`: which frontend reads the file (dockerfile-language §2).
#pragma once

#include "plimsoll/document.hpp"
#include "plimsoll/model.hpp"

namespace plimsoll {

/// Whether the file may be written in another language than Docker's: its syntax directive, or the build argument
/// BUILDKIT_SYNTAX, names a frontend that is neither docker/dockerfile nor, by its name, a mirror or a fork of it.
bool has_foreign_frontend(const Document& document, const Invocation& invocation);

}  // namespace plimsoll
