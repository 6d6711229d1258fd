// The stage graph in the language of Graphviz.
#include <fmt/format.h>

#include <iterator>

#include "report/graph.hpp"
#include "report/visible.hpp"

namespace plimsoll::report {
namespace {

/// A quoted string: backslashes would escape, and Graphviz replaces HTML entities in labels.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : visible(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
    if (c == '&') out += "amp;";
  }
  return out + '"';
}

constexpr std::string_view kDimmed = ", style=dashed, color=gray, fontcolor=gray";

}  // namespace

std::string print_dot(const Graph& graph) {
  std::string out = "digraph stages {\n  node [shape=box];\n";
  const auto append = std::back_inserter(out);
  const Stage* const final_stage = graph.model.final_stage();
  for (std::size_t i = 0; i < graph.sources.size(); ++i) {
    const Graph::Source& source = graph.sources[i];
    fmt::format_to(append, "  i{} [label={}, shape={}{}];\n", i, quoted(source.name),
                   source.context ? "folder" : "ellipse", source.unreachable ? kDimmed : "");
  }
  for (const Stage& stage : graph.model.stages()) {
    const bool feeds = graph.model.feeds_final_image(stage);
    fmt::format_to(append, "  s{} [label={}{}];\n", stage.index, quoted(stage_label(stage)),
                   &stage == final_stage ? ", penwidth=3"
                   : feeds               ? ""
                                         : kDimmed);
  }
  for (const DrawnEdge& edge : drawn_edges(graph))
    fmt::format_to(append, "  {}{} -> s{} [label=\"{}\"{}];\n", edge.from_stage() ? 's' : 'i', edge.first.from,
                   edge.to(), edge.label(), edge.is_base() ? "" : ", style=dashed");
  return out + "}\n";
}

}  // namespace plimsoll::report
