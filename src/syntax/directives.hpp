// Parser directives beyond their grammar: what the main parse makes of them, and the separate reader BuildKit uses for
// `check` and `syntax` (dockerfile-language §2), which looks at the raw file and differs in small ways.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "plimsoll/document.hpp"
#include "syntax/messages.hpp"

namespace plimsoll::syntax {

/// Reports what is wrong with the last of `directives`: its name was there before, or it is an `escape` that is neither
/// a backslash nor a backtick.
void check_directive(std::span<const Directive> directives, Errors& errors);

/// The escape character they set; the first `escape` holds, a wrong one does not.
char escape_character(std::span<const Directive> directives);

/// One directive as the separate reader sees it.
struct FoundDirective {
  std::string value;    ///< up to the first space
  std::string cmdline;  ///< the whole value
  std::uint32_t line = 0;
  std::size_t offset = 0;  ///< of the value in the text
};

/// `# name=value` at the top of the raw file: behind a byte order mark and a first line `#!`, never indented; of two
/// the first wins.
std::optional<FoundDirective> parse_directive(std::string_view name, std::string_view text);

/// The frontend that `syntax` selects: the `#` form, then `//` lines, then a file that is one JSON object.
std::optional<FoundDirective> detect_syntax(std::string_view text);

}  // namespace plimsoll::syntax
