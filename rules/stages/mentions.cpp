// See mentions.hpp.
#include "rules/stages/mentions.hpp"

#include "model/automatic_arguments.hpp"

namespace plimsoll::rules {

Mentions::Mentions(const Pass& pass) {
  const Model& model = pass.model();
  globals_.insert(AutomaticArguments::names().begin(), AutomaticArguments::names().end());
  for (const Stage& stage : model.stages()) roots_.push_back(stage.base ? roots_[*stage.base] : stage.index);
  for (const ast::Instruction& instruction : pass.document().instructions) {
    const ast::Common& node = ast::common(instruction);
    const bool is_from = ast::as<ast::From>(instruction) != nullptr;
    const Stage* const stage = is_from ? nullptr : model.stage_of(node);  // FROM sees the global scope
    if (const auto* arg = ast::as<ast::Arg>(instruction)) {
      add(*arg, stage);
      continue;
    }
    add_text(stage, node.logical.text());
    for (const ast::Heredoc& heredoc : node.heredocs) add_text(stage, heredoc.body.text);
    const auto* onbuild = ast::as<ast::Onbuild>(instruction);
    if (onbuild == nullptr || !onbuild->trigger) continue;
    if (const auto* trigger = ast::as<ast::Arg>(*onbuild->trigger)) add(*trigger, stage);
  }
}

void Mentions::add(const ast::Arg& arg, const Stage* stage) {
  for (std::size_t i = 0; i < arg.pairs.size(); ++i) {
    const ast::Pair& pair = arg.pairs[i];
    if (pair.value) add_text(stage, pair.value->text);
    if (stage == nullptr) {
      globals_.insert(pair.name.text);
      continue;
    }
    anywhere_.insert(pair.name.text);
    if (!pair.value) declared_[{roots_[stage->index], pair.name.text}] = {arg.index, i};
  }
}

void Mentions::add_text(const Stage* stage, std::string_view text) {
  each_mention(text, [&](std::string_view name) {
    anywhere_.insert(name);
    if (stage == nullptr)
      outside_.insert(name);
    else
      inside_.insert({roots_[stage->index], name});
  });
}

bool Mentions::of_global(std::string_view name) const { return anywhere_.contains(name); }

bool Mentions::of_stage(const Stage& stage, std::string_view name, Place place) const {
  const StageName key{roots_[stage.index], name};
  const auto again = declared_.find(key);
  return inside_.contains(key) || (again != declared_.end() && again->second > place) ||
         (outside_.contains(name) && !globals_.contains(name));
}

}  // namespace plimsoll::rules
