// See definitions.hpp.
#include "rules/stages/definitions.hpp"

#include <algorithm>

#include "model/automatic_arguments.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {

using Where = Definition::Where;

std::string advice_for_stage(const Definition& definition, std::string_view name) {
  const std::string shown = in_quotes(name);
  const std::string keyword = definition.env ? "ENV" : "ARG";
  const std::string line = in_quotes(keyword + " " + std::string(name));
  switch (definition.where) {
    case Where::global:
      return shown + " is declared in front of FROM only: add " + line + " to this stage";
    case Where::automatic:
      return shown + " is not declared in this stage: add " + line;
    case Where::below:
      return shown + " is set further down only: move its " + keyword + " up";
    case Where::elsewhere:
      break;
  }
  return shown + " is set in another stage only: add " + line + " to this one";
}

std::string advice_for_from(const Definition& definition, std::string_view name) {
  return "FROM does not see " + in_quotes(name) + " of a stage: " + (definition.env ? "put an ARG" : "move its ARG") +
         " in front of the first FROM";
}

Edit declaration(std::string_view name, const ast::From& from, const Pass& pass) {
  const std::string_view line_end = pass.document().source->slice(from.tile).ends_with("\r\n") ? "\r\n" : "\n";
  return {{from.tile.end, from.tile.end}, "ARG " + std::string(name) + std::string(line_end)};
}

Definitions::Definitions(const Pass& pass) {
  const auto add = [&](const ast::Common& node, const std::vector<ast::Pair>& pairs, bool env) {
    const Stage* const stage = pass.model().stage_of(node);
    for (const ast::Pair& pair : pairs) sets_[pair.name.text].push_back({node.index, stage, &pair.name, env});
  };
  for (const ast::Instruction& instruction : pass.document().instructions) {
    if (const auto* arg = ast::as<ast::Arg>(instruction)) add(*arg, arg->pairs, false);
    if (const auto* env = ast::as<ast::Env>(instruction)) add(*env, env->pairs, true);
  }
}

std::optional<Definition> Definitions::meant_at(const Step& at, std::string_view name) const {
  const auto automatic = AutomaticArguments::names();
  if (std::ranges::find(automatic, name) != automatic.end()) return Definition{Where::automatic, nullptr, false};
  const auto found = sets_.find(name);
  if (found == sets_.end()) return std::nullopt;
  const std::vector<Set>& sets = found->second;
  if (sets.front().stage == nullptr) return Definition{Where::global, sets.front().name, false};
  const auto below = std::ranges::upper_bound(sets, ast::common(*at.instruction).index, {}, &Set::instruction);
  if (below != sets.end() && below->stage->index == at.stage) return Definition{Where::below, below->name, below->env};
  const Set& other = below == sets.begin() ? *below : *(below - 1);
  return Definition{Where::elsewhere, other.name, other.env};
}

}  // namespace plimsoll::rules
