// See final_image.hpp.
#include "rules/support/final_image.hpp"

#include <utility>

namespace plimsoll::rules {

bool in_final_image(const Pass& pass, const ast::Common& node) {
  const Stage* stage = pass.model().stage_of(node);
  return stage != nullptr && pass.model().in_final_image(*stage);
}

Finding* report_in_image(Pass& pass, const ast::Common& node, Span span, std::string message) {
  const Stage* stage = pass.model().stage_of(node);
  if (stage == nullptr || !pass.model().feeds_final_image(*stage)) return nullptr;
  Finding& finding = pass.report(span, std::move(message));
  if (!pass.model().in_final_image(*stage)) finding.lower();
  return &finding;
}

}  // namespace plimsoll::rules
