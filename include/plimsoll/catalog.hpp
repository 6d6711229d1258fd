// The one list of built-in rules (rules/catalog.def). Only the facade and what stands above it may name it.
#ifndef PLIMSOLL_CATALOG_HPP
#define PLIMSOLL_CATALOG_HPP

#include <span>

namespace plimsoll {

struct Rule;

/// Every built-in rule, sorted by code.
std::span<const Rule* const> catalog();

}  // namespace plimsoll

#endif  // PLIMSOLL_CATALOG_HPP
