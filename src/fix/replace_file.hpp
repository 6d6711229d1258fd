// Puts a new text in the place of a file, all at once or not at all. What only POSIX has of this layer.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plimsoll/result.hpp"

namespace plimsoll::fixes {

/// The file at `path` (behind links, which stay) gets `text`, its mode and, where possible, its owner kept. `expected`
/// is what it was when it was read: where the file holds something else by now it is left alone. A file that is not
/// there is made where nothing is expected. Nobody ever sees a file that is half written; what a crash may leave behind
/// is a hidden file `.name.plimsoll-<number>`. Errors: changed meanwhile, read-only, no ordinary file, and whatever the
/// system refuses.
std::optional<Error> replace_file(const std::string& path, std::string_view expected, std::string_view text);

}  // namespace plimsoll::fixes
