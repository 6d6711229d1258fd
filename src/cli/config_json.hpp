// Configuration as JSON: the schema of its files, and what is in force for one file.
#pragma once

#include <string>
#include <string_view>

#include "cli/setups.hpp"

namespace plimsoll::cli {

/// The JSON Schema (draft 7) of `.plimsoll.yaml`, made from the table of keys.
std::string config_schema();

/// What holds for `file`, each value with where it comes from.
std::string config_as_json(std::string_view file, const Setup& setup, bool excluded);

}  // namespace plimsoll::cli
