// The stage graph before it is printed: nodes and edges with texts that may be shown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/document.hpp"
#include "plimsoll/model.hpp"

namespace plimsoll::report {

struct Graph {
  /// What stages take from that is no stage.
  struct Source {
    std::string name;
    bool context = false;
    bool unreachable = true;  ///< all that takes from it is
  };
  struct Edge {
    const Dependency* dependency = nullptr;
    std::uint32_t from = 0;  ///< of a dependency with a source the stage, else an index into `sources`
  };

  Graph(const Document& the_document, const Model& the_model);

  const Document& document;
  const Model& model;
  std::vector<Source> sources;  ///< in the order in which stages name them
  std::vector<Edge> edges;      ///< one a dependency, in their order
};

/// Edges that a picture shows as one.
struct DrawnEdge {
  Graph::Edge first;
  std::uint32_t count = 1;

  bool from_stage() const { return first.dependency->source.has_value(); }
  std::uint32_t to() const { return first.dependency->step.stage; }
  bool is_base() const { return first.dependency->kind == DependencyKind::base; }
  /// "COPY", "COPY x3", "ONBUILD mount"
  std::string label() const;
};
std::vector<DrawnEdge> drawn_edges(const Graph& graph);

/// As all texts of a graph: secrets masked, nothing else escaped.
std::string without_secrets(std::string_view text);
/// "build", or "stage 2" where it has no name.
std::string stage_label(const Stage& stage);

std::string print_mermaid(const Graph& graph);
std::string print_dot(const Graph& graph);
std::string print_graph_json(const Graph& graph);

}  // namespace plimsoll::report
