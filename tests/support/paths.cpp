// The only file that is compiled with the folders of this build.
#include "support/paths.hpp"

namespace plimsoll::testing {

const char* source_dir() { return PLIMSOLL_PATHS_SOURCE; }
const char* binary_dir() { return PLIMSOLL_PATHS_BINARY; }

}  // namespace plimsoll::testing
