// What one command downloads: which of its words are URLs, and where the bytes go.
#pragma once

#include <vector>

#include "model/script_values.hpp"
#include "plimsoll/downloads.hpp"

namespace plimsoll {

/// Whether a program of that name may download something: the cheap question in front of the next one.
bool may_download(const Command& command);

/// What the command downloads. `target` is `output` where it writes to its standard output, whatever reads that.
std::vector<Download> downloads_of(const Command& command, const ScriptValues& values);

/// Takes the parts of a URL or `user@host:path`, which a program reads with `default_scheme` where it has none.
void set_url(Download& download, Value url, std::string_view default_scheme);

}  // namespace plimsoll
