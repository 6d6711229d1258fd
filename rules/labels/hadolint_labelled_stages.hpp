// Which stages lack a label, as hadolint counts them (dl-rules §10, DL3049).
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plimsoll/rule.hpp"
#include "rules/dl/hadolint_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {

/// Fed with the instructions in their order; the schema must outlive it.
class HadolintLabelledStages {
 public:
  /// A stage has a label from the start when it is FROM one that has it.
  void begin_stage(const ast::From& from, const std::map<std::string, LabelType>& schema) {
    schema_ = &schema;
    const std::string_view image = from.image() == nullptr ? "" : hadolint_image(from.image()->text).name;
    std::map<std::string_view, State> labels;
    for (const auto& [name, type] : schema) labels[name] = State::missing;
    for (const std::size_t base : named_[image])
      for (auto& [name, state] : labels)
        if (stages_[base].labels[name] == State::present) state = State::present;
    const std::string_view alias = from.name() == nullptr ? "" : from.name()->text;
    stages_.push_back({&from, alias.empty() ? image : alias, std::move(labels)});
    if (!alias.empty()) named_[alias].push_back(stages_.size() - 1);
  }

  /// A stage that is copied from need not have labels of its own.
  void copy(const ast::Copy& copy) {
    const ast::Flag* const from = copy.flag("from");
    if (from == nullptr || !from->value) return;
    for (const std::size_t stage : named_[without_quotes(from->value->text)])
      for (auto& [name, state] : stages_[stage].labels) excuse(state);
  }

  /// The current stage sets a label; the stage that has its name, or that it is FROM without an own name, is excused.
  void label(const std::string& name) {
    if (stages_.empty() || !schema_->contains(name)) return;
    for (const std::size_t stage : named_[stages_.back().name]) excuse(stages_[stage].labels[name]);
    stages_.back().labels[name] = State::present;
  }

  /// Calls `report(from, name)` for each stage and label, label by label.
  template <typename Report>
  void each_missing(Report report) const {
    if (schema_ == nullptr) return;
    for (const auto& [name, type] : *schema_)
      for (const StageLabels& stage : stages_)
        if (stage.labels.at(name) == State::missing) report(*stage.from, name);
  }

 private:
  enum class State : std::uint8_t { missing, excused, present };
  struct StageLabels {
    const ast::From* from = nullptr;
    std::string_view name;  ///< of the image where the stage has none
    std::map<std::string_view, State> labels;
  };

  static void excuse(State& state) {
    if (state == State::missing) state = State::excused;
  }

  const std::map<std::string, LabelType>* schema_ = nullptr;
  std::vector<StageLabels> stages_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> named_;  ///< by alias, with their letter case
};

}  // namespace plimsoll::rules
