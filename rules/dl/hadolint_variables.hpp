// How hadolint finds variables in a value of ENV: by their text, whatever is quoted.
#pragma once

#include <algorithm>
#include <string_view>

#include "rules/stages/mentions.hpp"

namespace plimsoll::rules {

/// Calls `visit(name)` for what hadolint takes for the use of a variable: `${name}`, `$name`.
template <typename Visit>
void each_use(std::string_view text, Visit visit) {
  for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    const std::size_t end = rest.starts_with('{') ? rest.find('}') : rest.size();
    if (end == std::string_view::npos) continue;
    std::string_view name = rest.starts_with('{') ? rest.substr(1, end - 1) : rest;
    if (!rest.starts_with('{')) {
      const auto* const last = std::ranges::find_if_not(name, is_name_char);
      name = name.substr(0, static_cast<std::size_t>(last - name.begin()));
    }
    visit(name);
  }
}

}  // namespace plimsoll::rules
