// Where the sources and the build lie. Functions over one small object file, not macros on every command line, so that
// the compiler cache also serves a clone in another folder.
#pragma once

namespace plimsoll::testing {

/// The root of the repository, absolute.
const char* source_dir();
/// The folder of the build, absolute; the executable is `plimsoll` in it.
const char* binary_dir();

}  // namespace plimsoll::testing

#define PLIMSOLL_SOURCE_DIR (::plimsoll::testing::source_dir())
#define PLIMSOLL_BINARY_DIR (::plimsoll::testing::binary_dir())
