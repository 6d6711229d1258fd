// What commands do with something that was downloaded.
#pragma once

#include <optional>

#include "plimsoll/downloads.hpp"

namespace plimsoll {

/// What a command does with its standard input, where that is a download.
std::optional<DownloadUse> use_of_input(const Command& command);

/// Whether a command runs the text that the substitution, which stands in one of its words or redirections, gives:
/// `sh -c "$(…)"`, `eval "$(…)"`, `bash <(…)`, `python3 -c "$(…)"`.
bool runs_substitution(const Command& command, ShellNode substitution);

/// What a command does with a file that it is given: `program file`, whatever other words there are.
std::optional<DownloadUse> use_of_file(const Command& command);

/// Whether a path is where package managers look for keys that they trust.
bool is_key_folder(std::string_view path);

}  // namespace plimsoll
