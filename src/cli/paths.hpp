// The inputs of a run: PATHs, patterns among them, and the list of --files-from.
#pragma once

#include "cli/discovery.hpp"
#include "cli/options.hpp"
#include "plimsoll/result.hpp"

namespace plimsoll::cli {

/// The paths in a list: ended by NUL when there is one in it, else by line ends; empty ones are left out, and "-" is a
/// file of that name.
std::vector<std::string> listed_paths(std::string_view list);

/// What the options name, the current folder where they name nothing. A PATH that does not exist and has `*`, `?` or
/// `[` in it is expanded as a shell would do it; one that matches nothing is a problem. Error: the list cannot
/// be read.
Result<Discovered> find_files(const Options& options, SearchFilter* filter);

}  // namespace plimsoll::cli
