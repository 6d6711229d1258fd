// Which words of an instruction the builder expands when it runs it (dockerfile-language §6.1).
#pragma once

#include <vector>

#include "plimsoll/ast.hpp"
#include "plimsoll/model.hpp"

namespace plimsoll {

/// Names and values of ENV and LABEL, values of ARG, sources, destination and flags of ADD and COPY with the bodies of
/// their here-documents, arguments of EXPOSE, USER, VOLUME, WORKDIR and STOPSIGNAL, values of the mounts of RUN; in the
/// order in which the builder expands them. Nothing for FROM, whose words belong to another scope, and nothing for the
/// default of an ARG that one of `build_args` gives: the builder does not look at it.
std::vector<ast::Word> expanded_words(const ast::Instruction& instruction, const BuildArguments& build_args = {});

}  // namespace plimsoll
