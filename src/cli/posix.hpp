// What only POSIX has; the one file of this layer to port.
#pragma once

#include <cstdio>

namespace plimsoll::cli {

/// Call first: a closed pipe or a file that grows too large becomes a failed write instead of a signal, and standard
/// streams that the caller has closed are held open, so that no file that is opened later can take their place.
void prepare_process();

/// Whether `stream` is a terminal.
bool is_terminal(std::FILE* stream);

}  // namespace plimsoll::cli
