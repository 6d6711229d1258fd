// What files of other scanners ignore: ids with their places, whatever they are about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/settings.hpp"
#include "plimsoll/result.hpp"

namespace plimsoll::config {

/// The ids in a `.trivyignore`: one a line, behind it perhaps when it expires, which becomes the name of the item.
std::vector<Item> trivy_ignores(std::string_view text, const std::string& path);

/// The ids under `skip-check` in a `.checkov.yaml`. Error: no YAML, or another shape; with its place.
Result<std::vector<Item>> checkov_skips(std::string_view text, const std::string& path);

}  // namespace plimsoll::config
