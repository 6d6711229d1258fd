// Comments for all that is found today, so that only what comes tomorrow is reported.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "plimsoll/lint.hpp"

namespace plimsoll {

struct WithIgnores {
  std::string text;          ///< the file with the comments
  std::size_t silenced = 0;  ///< so many findings are gone
  LintResult left;           ///< what no comment silences, in the new text
};

/// Puts `# plimsoll ignore=CODES` above each instruction with findings, and `# plimsoll global ignore=CODES` below the
/// directives for those about the whole file or about no instruction; a comment that is there already gets the codes.
/// `reason`, which may be empty, is one line. Nothing but lines of comments is added, with the line ends of the file.
WithIgnores add_ignores(const Linter& linter, std::unique_ptr<const SourceFile> source, const std::string& reason);

}  // namespace plimsoll
