// The content of files of the build context, for those who were asked to look into them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "plimsoll/build_context.hpp"

namespace plimsoll {

/// The bytes of the regular file at `path`, relative to the root. Nothing where it is something else (a link too), lies
/// outside of the root, is larger than `limit`, or cannot be read. Never blocks.
std::optional<std::string> read_context_file(const BuildContext& context, std::string_view path, std::size_t limit);

}  // namespace plimsoll
