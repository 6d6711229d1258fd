#include "cli/input.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace plimsoll::cli {

Result<std::unique_ptr<const SourceFile>> load_file(const std::string& path, std::string_view command) {
  std::error_code unknown;
  if (path != "-" && std::filesystem::is_directory(path, unknown))
    return Error{.message = fmt::format("this is a folder; '{}' takes files", command), .path = path};
  return load_source(path);
}

}  // namespace plimsoll::cli
