// Values as YAML writes them.
#pragma once

#include <string>
#include <string_view>

namespace plimsoll::config {

/// `value` as a scalar that reads back as the same text; without quotes where none are needed, whoever reads it.
std::string yaml_scalar(std::string_view value);

}  // namespace plimsoll::config
