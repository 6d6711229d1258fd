// Text of the input as a terminal may show it: whatever could move the cursor, hide or reorder text is spelled out.
#pragma once

#include <string>
#include <string_view>

#include "text/utf8.hpp"

namespace plimsoll::report {

/// Appends `point` as it may be shown: itself, or "\x1b" (control character or invalid byte), or "<U+202E>" (C1,
/// bidirectional marks, line separators, invisible characters). Returns whether it had to be spelled out (then in
/// ASCII).
bool append_visible(std::string& out, CodePoint point);

/// `text` with every code point made visible; a line feed becomes "\n", a tab "\t".
std::string visible(std::string_view text);

/// Whether `text` survives in a format that knows UTF-8 only; what does not must not be written to a file.
bool is_utf8(std::string_view text);

/// A file name to start a line with, visible. A name that starts with ':' gets "./" in front: "::" there is a command
/// to GitHub's runner.
std::string line_start(std::string_view path);

}  // namespace plimsoll::report
