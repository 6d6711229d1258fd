// The ports that the final image exposes.
#pragma once

#include <utility>
#include <vector>

#include "rules/buildkit/exposed_ports.hpp"
#include "rules/support/list_item.hpp"

namespace plimsoll::rules {

/// Calls `visit(const ast::Word&, const syntax::PortSpec&)` for each well-formed port, or range of ports, that an
/// EXPOSE of the final image gives.
template <typename Visit>
void each_port_of_image(const Pass& pass, Visit visit) {
  const Model& model = pass.model();
  each_exposed_port(pass, [&](const Step& step, const ast::Word& word, const std::string&,
                              const syntax::PortSpec& spec) {
    if (spec.problem.empty() && step.stage < model.stages().size() && model.in_final_image(model.stages()[step.stage]))
      visit(word, spec);
  });
}

/// Offers to leave the port out, which is unsafe; not where it is part of a range.
inline void offer_to_close(Finding& finding, const Pass& pass, const ast::Word& word, const syntax::PortSpec& spec) {
  const Document& document = pass.document();
  const Item& item = document.items[document.item_at(word.span.begin)];
  if (spec.first != spec.last || item.kind != ItemKind::instruction) return;
  const auto* expose = ast::as<ast::Expose>(document.instructions[item.index]);
  if (expose == nullptr) return;
  std::vector<Span> items;
  std::size_t index = expose->arguments.size();
  for (const ast::Word& each : expose->arguments) {
    if (each.span == word.span) index = items.size();
    items.push_back(each.span);
  }
  if (index == items.size()) return;
  if (auto edits = without_item(document, *expose, items, index); !edits.empty())
    finding.fix(Applicability::unsafe, "Leave the port out", std::move(edits));
}

inline bool covers(const syntax::PortSpec& spec, std::uint32_t port) { return spec.first <= port && port <= spec.last; }

}  // namespace plimsoll::rules
