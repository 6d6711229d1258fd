// The scripts of a file as ShellCheck gets them, and the way back from its places to the file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/ast.hpp"
#include "plimsoll/document.hpp"
#include "plimsoll/model.hpp"
#include "plimsoll/shell_tree.hpp"
#include "shellcheck/comments.hpp"

namespace plimsoll::shellcheck {

struct Script {
  const ast::Common* instruction = nullptr;  ///< the RUN
  std::string prelude = {};                  ///< `#!` and the known variables: whole lines
  ShellText body = {};
  /// The shell may be one that knows more than POSIX asks for: what ShellCheck says is undefined may be defined.
  bool may_know_more = false;
  bool fixable = true;  ///< the body is the text of the file, not what a JSON string stands for

  std::string text() const { return prelude + std::string(body.text()); }
  /// The part of the body between two places that ShellCheck names; nothing where one of them is in the prelude.
  std::optional<std::string_view> part(const Range& range) const;
};

/// The scripts of RUN, natively: the shell form in the dialect of the shell that will run it, here-documents that are
/// scripts, the script of `["sh", "-c", "…"]`. Others than shells that ShellCheck knows are left out.
std::vector<Script> native_scripts(const Document& document, const Model& model);

/// The scripts that hadolint hands over (dl-rules §11).
std::vector<Script> hadolint_scripts(const Document& document);

/// The line that declares a variable, with a value that needs no quotes.
std::string declaration(std::string_view name);

}  // namespace plimsoll::shellcheck
