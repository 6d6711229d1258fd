// From ShellCheck's comments to findings.
#pragma once

#include <vector>

#include "plimsoll/document.hpp"
#include "plimsoll/engine.hpp"
#include "shellcheck/codes.hpp"
#include "shellcheck/comments.hpp"
#include "shellcheck/script.hpp"

namespace plimsoll::shellcheck {

/// Appends the findings of one script. Natively all of them, at the word that ShellCheck means, with its replacements
/// as an unsafe fix; in hadolint's voice the last one, at the RUN (dl-rules §11).
void add_findings(const Document& document, const Script& script, std::vector<Comment> comments,
                  const Selection& selection, Answers answers, Codes& codes, std::vector<Finding>& findings);

}  // namespace plimsoll::shellcheck
