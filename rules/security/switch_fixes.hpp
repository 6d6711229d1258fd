// The edits that take a switch back; see switches.hpp. Each is empty where it would be more than a matter of one place.
#pragma once

#include <string_view>
#include <vector>

#include "plimsoll/rule.hpp"
#include "plimsoll/settings.hpp"
#include "shell/programs.hpp"

namespace plimsoll::rules {

/// Takes an option, or its letter in a bundle, out of a command.
std::vector<Edit> without_option(const Document& document, const shell::Argument& argument);

/// Takes neighbouring words out of a command, from the first to the last.
std::vector<Edit> without_words(const Document& document, const ShellWord& first, const ShellWord& last);

/// Turns the value of a setting around ("false" into "true", "1" into "0"), which stands at the end of `where`.
std::vector<Edit> turned_around(const Document& document, Span where, std::string_view value);

/// Takes a variable out of ENV or ARG, with the instruction if it has no other; or from in front of a command.
std::vector<Edit> without_variable(const Document& document, const Setting& setting);

}  // namespace plimsoll::rules
