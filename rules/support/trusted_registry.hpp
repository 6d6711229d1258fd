// Which registries the user trusts.
#pragma once

#include <string_view>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// Whether an entry of `trusted_registries` allows the registry: `*`, `*.example.com`, `example.*` or the name itself,
/// port included. No registry is Docker Hub.
bool is_trusted(std::string_view registry, const RuleSettings& settings);

}  // namespace plimsoll::rules
