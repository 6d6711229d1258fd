// The ports that the final image exposes.
#pragma once

#include "rules/buildkit/exposed_ports.hpp"

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

inline bool covers(const syntax::PortSpec& spec, std::uint32_t port) { return spec.first <= port && port <= spec.last; }

}  // namespace plimsoll::rules
