// What `echo`, `printf` and `cat` print: from words of a script, or bodies of here-documents, to texts.
#pragma once

#include <span>
#include <string_view>

#include "plimsoll/mapped_text.hpp"
#include "plimsoll/shell.hpp"

namespace plimsoll {

/// A word of `tree` without quotes and escapes.
MappedText word_text(const ShellTree& tree, const ShellWord& word);

/// What `echo` prints. Escapes count with `-e`; without it, where some `sh` reads them.
MappedText echo_text(const ShellTree& tree, const Command& command, ShellDialect dialect);

/// What `printf` prints: the format, again and again while there are arguments; at most 64 KiB are repeated. A width
/// is ignored.
MappedText printf_text(const ShellTree& tree, const Command& command);

/// What a here-document holds. `body` is a view into `source`.
struct BodyOptions {
  bool expand = true;
  bool strip_tabs = false;
};
MappedText body_text(const ShellText& source, std::string_view body, BodyOptions options);

}  // namespace plimsoll
