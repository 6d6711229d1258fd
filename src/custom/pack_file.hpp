// The YAML of a pack of rules: strict, every mistake with its place.
#pragma once

#include <yaml-cpp/yaml.h>

#include <memory>
#include <vector>

#include "custom/custom_rule.hpp"

namespace plimsoll::custom {

/// The rules that stand under `rules:`. Throws `config::yaml::Fault`.
std::vector<std::unique_ptr<CustomRule>> read_rules(const YAML::Node& root);

}  // namespace plimsoll::custom
