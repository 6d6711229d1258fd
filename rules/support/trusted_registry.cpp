// See trusted_registry.hpp.
#include "rules/support/trusted_registry.hpp"

#include <algorithm>

namespace plimsoll::rules {
namespace {

bool allows(std::string_view entry, std::string_view registry) {
  if (entry == "*") return true;
  if (entry.starts_with('*')) return registry.ends_with(entry.substr(1));
  if (entry.ends_with('*')) return registry.starts_with(entry.substr(0, entry.size() - 1));
  return entry == registry;
}

}  // namespace

bool is_trusted(std::string_view registry, const RuleSettings& settings) {
  return std::ranges::any_of(settings.trusted_registries, [&](std::string_view entry) {
    if (!registry.empty()) return allows(entry, registry);
    return allows(entry, "docker.io") || allows(entry, "hub.docker.com");
  });
}

}  // namespace plimsoll::rules
