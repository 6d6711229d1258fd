// Whether to print colours and links, decided from options, environment and stream alone.
#pragma once

#include <string>
#include <string_view>

#include "cli/options.hpp"

namespace plimsoll::cli {

/// Where the text goes.
enum class Sink : std::uint8_t { terminal, pipe, file };

/// The value of an environment variable, or null; the shape of std::getenv.
using Environment = char* (*)(const char* name);

/// `--color`, then NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE, TERM=dumb, then the stream and CLICOLOR. A file that the
/// user named gets colours by `--color=always` only: what the environment says is about terminals.
bool use_color(When option, Environment environment, Sink sink);

/// `--hyperlinks`, then FORCE_HYPERLINK, then a terminal that is known to show them and no CI.
bool use_hyperlinks(When option, Environment environment, Sink sink);

/// `text` with control characters written as \xNN: names of files may come from strangers and must not steer the
/// terminal.
std::string printable(std::string_view text);

}  // namespace plimsoll::cli
