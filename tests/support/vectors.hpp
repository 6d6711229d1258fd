// The vectors of the shared folder (cases/vectors.json and cases/buildkit-parse.json), one operation at a time.
#pragma once

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace plimsoll::testing {

/// The objects of `list` in `shared`/cases/`file` whose member `key` is `value`.
inline std::vector<nlohmann::json> cases_where(const std::filesystem::path& shared, const char* file, const char* list,
                                               const char* key, std::string_view value) {
  std::ifstream stream(shared / "cases" / file);
  const nlohmann::json all = nlohmann::json::parse(stream, nullptr, false);
  std::vector<nlohmann::json> found;
  if (!all.is_discarded())
    for (const nlohmann::json& one : all.at(list))
      if (one.at(key) == value) found.push_back(one);
  return found;
}

/// The vectors of cases/vectors.json with this `op`.
inline std::vector<nlohmann::json> vectors(const std::filesystem::path& shared, std::string_view operation) {
  return cases_where(shared, "vectors.json", "vectors", "op", operation);
}

}  // namespace plimsoll::testing
