// One file for the commands that do not search folders.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "plimsoll/result.hpp"
#include "plimsoll/source.hpp"

namespace plimsoll::cli {

/// The file, or standard input for "-". Errors as of `load_source`; a folder is told to be none of `command`'s
/// business.
Result<std::unique_ptr<const SourceFile>> load_file(const std::string& path, std::string_view command);

}  // namespace plimsoll::cli
