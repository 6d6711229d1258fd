// The one list of built-in rules (rules/catalog.def). Only the facade and what stands above it may name it.
#ifndef PLIMSOLL_CATALOG_HPP
#define PLIMSOLL_CATALOG_HPP

#include <span>
#include <string_view>

namespace plimsoll {

struct Rule;

/// Every built-in rule, sorted by code.
std::span<const Rule* const> catalog();

/// The day (YYYY-MM-DD) of the data behind base-image-eol.
std::string_view end_of_life_date();

}  // namespace plimsoll

#endif  // PLIMSOLL_CATALOG_HPP
