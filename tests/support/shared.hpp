// The folder of specifications, cases and the corpus that lives beside the repository, not in it. A test that needs it
// is skipped where it is absent:
//
//   const auto shared = shared_folder();
//   if (!shared) GTEST_SKIP() << kNoSharedFolder;
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>

#include "support/paths.hpp"

namespace plimsoll::testing {

inline constexpr const char* kNoSharedFolder = "no shared folder: set PLIMSOLL_SHARED, or put it beside the repository";

/// The folder that PLIMSOLL_SHARED names, else `shared` beside the repository; nothing where neither exists.
inline std::optional<std::filesystem::path> shared_folder() {
  std::error_code ignored;
  const char* const named = std::getenv("PLIMSOLL_SHARED");
  const std::filesystem::path folder = named != nullptr && *named != '\0'
                                           ? std::filesystem::path(named)
                                           : std::filesystem::path(source_dir()).parent_path() / "shared";
  if (!std::filesystem::is_directory(folder, ignored)) return std::nullopt;
  return folder;
}

}  // namespace plimsoll::testing
