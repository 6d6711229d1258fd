#include "lint/builder_order.hpp"

#include <algorithm>
#include <utility>

#include "plimsoll/rule.hpp"

namespace plimsoll {
namespace {

using Moment = std::pair<BuildPhase, std::uint32_t>;

Moment moment_of(const Finding& finding) { return {finding.phase, finding.place}; }

}  // namespace

bool stops_the_build(const Finding& finding) {
  return finding.rule->info.category == Category::syntax && finding.level == Severity::error &&
         finding.phase != BuildPhase::none;
}

void drop_what_the_builder_never_says(std::vector<Finding>& findings) {
  Moment end{BuildPhase::checks, UINT32_MAX};
  for (const Finding& finding : findings)
    if (stops_the_build(finding)) end = std::min(end, moment_of(finding));
  std::erase_if(findings, [end](const Finding& finding) {
    return finding.rule->info.category != Category::syntax && moment_of(finding) > end;
  });
}

}  // namespace plimsoll
