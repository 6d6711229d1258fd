// Manual pages in the language of man(7), made from the tables of commands, options, rules and configuration keys.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "plimsoll/rule.hpp"

namespace plimsoll::cli {

/// "plimsoll", "plimsoll.yaml".
std::span<const std::string_view> manual_names();
/// The page of one of these: plimsoll(1), plimsoll.yaml(5). `date` is YYYY-MM-DD, or empty.
std::string manual_page(std::string_view name, std::span<const Rule* const> rules, std::string_view date);

}  // namespace plimsoll::cli
