#include "rules/labels/final_labels.hpp"

#include "rules/labels/labels.hpp"

namespace plimsoll::rules {

std::optional<std::map<std::string, FinalLabel>> final_labels(const Pass& pass) {
  const Model& model = pass.model();
  const Stage* stage = model.final_stage();
  if (stage == nullptr) return std::nullopt;
  std::map<std::string, FinalLabel> labels;
  for (; stage != nullptr; stage = stage->base ? &model.stages()[*stage->base] : nullptr) {
    std::map<std::string, FinalLabel> own;
    for (const Step& step : model.steps(*stage)) {
      const auto* const label = ast::as<ast::Label>(*step.instruction);
      if (label == nullptr) continue;
      if (!label->valid) return std::nullopt;
      for (const ast::Pair& pair : label->pairs) {
        auto name = label_text(pass, *label, pair.name);
        if (!name) return std::nullopt;
        own[std::move(*name)] = {label, &pair};
      }
    }
    labels.merge(own);  // what a later stage says stays
  }
  return labels;
}

}  // namespace plimsoll::rules
