// The ports that EXPOSE names, one by one.
#pragma once

#include <algorithm>

#include "rules/support/build_steps.hpp"
#include "syntax/ports.hpp"

namespace plimsoll::rules {

/// Calls `visit(const Step&, const ast::Word&, const std::string& item, const syntax::PortSpec&)` for each port that an
/// EXPOSE of a stage gives once its variables are expanded. In profile `buildkit` they come in the builder's order, up
/// to the first that it refuses; in all others an argument is left out where a value in it is not known.
template <typename Visit>
void each_exposed_port(const Pass& pass, Visit visit) {
  each_build_step(pass, [&](const Stage&, const Step& step) {
    const auto* expose = ast::as<ast::Expose>(*step.instruction);
    if (expose == nullptr) return;
    std::vector<const ast::Word*> words;
    for (const ast::Word& word : expose->arguments) words.push_back(&word);
    if (pass.as_buildkit()) std::ranges::stable_sort(words, {}, [](const ast::Word* word) { return word->text; });
    for (const ast::Word* word : words) {
      if (!pass.as_buildkit() && !pass.model().expand(*expose, word->text).known) continue;
      for (const std::string& item : pass.model().build(step, word->text).words) {
        const syntax::PortSpec spec = syntax::parse_port(item);
        visit(step, *word, item, spec);
        if (pass.as_buildkit() && !spec.problem.empty()) return;
      }
    }
  });
}

}  // namespace plimsoll::rules
