#include "lint/variants.hpp"

#include "plimsoll/rule.hpp"

namespace plimsoll {
namespace {

void erase_marked(std::vector<Finding>& findings, const std::vector<bool>& marks) {
  std::size_t index = 0;
  std::erase_if(findings, [&](const Finding&) { return marks[index++]; });
}

}  // namespace

void keep_one_variant(std::vector<Finding>& findings, Profile profile) {
  const auto rank = [&](const Finding& finding) {
    return level_in(finding.rule->info, profile) == Severity::off ? 1 : 0;
  };
  std::vector<bool> dropped(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (dropped[i]) continue;
    for (std::size_t j = i + 1; j < findings.size() && findings[j].span == findings[i].span; ++j) {
      if (dropped[j] || findings[j].rule == findings[i].rule ||
          findings[j].rule->info.name != findings[i].rule->info.name)
        continue;
      if (rank(findings[j]) < rank(findings[i])) std::swap(findings[i], findings[j]);
      dropped[j] = true;
    }
  }
  erase_marked(findings, dropped);
}

void drop_superseded(std::vector<Finding>& findings) {
  const auto superseded = [&](std::size_t first, std::size_t last, const Finding& finding) {
    for (std::size_t i = first; i < last; ++i)
      for (const std::string_view name : finding.rule->info.yields_to)
        if (findings[i].rule->info.name == name) return true;
    return false;
  };
  std::vector<bool> dropped(findings.size());
  for (std::size_t first = 0, last = 0; first < findings.size(); first = last) {
    while (last < findings.size() && findings[last].span == findings[first].span) ++last;
    if (last - first == 1) continue;
    for (std::size_t i = first; i < last; ++i) dropped[i] = superseded(first, last, findings[i]);
  }
  erase_marked(findings, dropped);
}

}  // namespace plimsoll
