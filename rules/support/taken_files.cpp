#include "rules/support/taken_files.hpp"

#include <algorithm>

#include "model/expansion.hpp"
#include "syntax/go_values.hpp"

namespace plimsoll::rules {
namespace {

/// Tarjan's components, without recursion: a number for each stage, the same for those that need each other.
class Components {
 public:
  Components(std::size_t stages, const std::vector<const Dependency*>& edges)
      : edges_(edges), begins_(stages + 1), order_(stages), lowest_(stages), component_(stages, kNone) {
    for (const Dependency* edge : edges) ++begins_[edge->step.stage + 1];
    for (std::size_t i = 0; i < stages; ++i) begins_[i + 1] += begins_[i];
    for (std::uint32_t i = 0; i < stages; ++i)
      if (order_[i] == 0) walk(i);
  }

  std::vector<std::uint32_t> take() { return std::move(component_); }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  struct Visit {
    std::uint32_t stage = 0;
    std::size_t next = 0;  ///< the edge to look at
  };

  void enter(std::uint32_t stage) {
    order_[stage] = lowest_[stage] = ++count_;
    open_.push_back(stage);
    visits_.push_back({stage, begins_[stage]});
  }

  void walk(std::uint32_t start) {
    enter(start);
    while (!visits_.empty()) {
      Visit& visit = visits_.back();
      if (visit.next == begins_[visit.stage + 1]) {
        leave(visit.stage);
        continue;
      }
      const std::uint32_t from = visit.stage;
      const auto source = edges_[visit.next++]->source;
      if (!source) continue;
      if (order_[*source] == 0)
        enter(*source);
      else if (component_[*source] == kNone)
        lowest_[from] = std::min(lowest_[from], order_[*source]);
    }
  }

  void leave(std::uint32_t stage) {
    visits_.pop_back();
    if (lowest_[stage] == order_[stage]) {
      std::uint32_t member = kNone;
      while (member != stage) {
        member = open_.back();
        open_.pop_back();
        component_[member] = stage;
      }
    }
    if (!visits_.empty()) {
      const std::uint32_t parent = visits_.back().stage;
      lowest_[parent] = std::min(lowest_[parent], lowest_[stage]);
    }
  }

  const std::vector<const Dependency*>& edges_;  ///< stage by stage
  std::vector<std::size_t> begins_;
  std::vector<std::uint32_t> order_;  ///< 0: not seen yet
  std::vector<std::uint32_t> lowest_;
  std::vector<std::uint32_t> component_;
  std::vector<std::uint32_t> open_;
  std::vector<Visit> visits_;
  std::uint32_t count_ = 0;
};

class NoVariables : public Variables {
 public:
  Variable find(std::string_view) const override { return {}; }
};

}  // namespace

TakenFiles::TakenFiles(Pass& pass) : pass_(pass) {
  for (const Dependency& dependency : pass.model().dependencies())
    if (includes(dependency)) all_.push_back(&dependency);
}

const std::vector<std::uint32_t>& TakenFiles::circles() {
  if (circles_.empty()) circles_ = Components(pass_.model().stages().size(), all_).take();
  return circles_;
}

bool TakenFiles::includes(const Dependency& dependency) const {
  const Model& model = pass_.model();
  const Stage& stage = model.stages()[dependency.step.stage];
  return model.is_built(stage) && (!dependency.step.trigger || model.feeds_final_image(stage));
}

bool TakenFiles::is_circular(const Dependency& dependency) {
  return dependency.source && circle_of(*dependency.source) == circle_of(dependency.step.stage);
}

Finding* TakenFiles::report(const Dependency& dependency, Span part, std::string message, BuildPhase phase) {
  const Step& step = dependency.step;
  if (step.trigger && !pass_.as_buildkit() && !reported_.insert(part.begin).second) return nullptr;
  return &report_in_phase(pass_, named_by_builder(pass_, step), part, std::move(message), phase, BuildTurn::error);
}

std::optional<std::int64_t> stage_number(const Dependency& dependency) {
  return dependency.kind == DependencyKind::copy ? syntax::go_integer(dependency.name.text) : std::nullopt;
}

bool has_variables(const Pass& pass, const Dependency& dependency) {
  if (dependency.kind != DependencyKind::copy) return false;
  const Expansion made = expand_text(dependency.name.text, NoVariables(), {.escape = pass.document().escape});
  return made.error || made.text != dependency.name.text;
}

}  // namespace plimsoll::rules
