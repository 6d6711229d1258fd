// The built-in rules, from catalog.def. Constant-initialised: no registration, no order problem.
#include "plimsoll/catalog.hpp"

#include "plimsoll/rule.hpp"

namespace plimsoll {
namespace rules {
#define RULE(id, file) extern const Rule id;
#include "catalog.def"
#undef RULE
}  // namespace rules

namespace {
constexpr const Rule* kAll[] = {
#define RULE(id, file) &rules::id,
#include "catalog.def"
#undef RULE
};
}  // namespace

std::span<const Rule* const> catalog() { return kAll; }

}  // namespace plimsoll
